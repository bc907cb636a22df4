/**
 * Text from outside ends up in commit texts, job summaries and issues, where GitHub obeys some of it: "fixes #1" closes an issue, "@name"
 * sends mail, "[skip ci]" stops the site from being published, a picture or a link may be anything.
 */

/** What makes GitHub act on a commit text: references to issues, mentions, words that skip workflows, trailers. */
const commands: readonly (readonly [RegExp, string])[] = [
  [/https?:\/\/(?:www\.)?github\.com\/\S+/gi, '(link)'],
  [/\bGH-(\d)/gi, 'GH $1'],
  [/#(?=\d)/g, 'no. '],
  [/@(?=[\w-])/g, '(at)'],
  // https://docs.github.com/en/actions/how-tos/manage-workflow-runs/skip-workflow-runs
  [/\[\s*((?:skip|no) (?:ci|actions)|(?:ci|actions) skip)\s*\]/gi, '($1)'],
  [/\*\*\*NO_CI\*\*\*/gi, '(no ci)'],
  [/^(skip-checks|co-authored-by|signed-off-by):/gi, '$1 '],
];

/** @returns one line of outside text for a commit text, with nothing in it that GitHub acts on. */
export function withoutCommands(line: string): string {
  return commands.reduce((text, [pattern, plain]) => text.replace(pattern, plain), line.replaceAll(/\s+/g, ' ').trim());
}

/** @returns outside text as a Markdown code block, in which no Markdown, HTML or mention works. */
export function asCodeBlock(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
