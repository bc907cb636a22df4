import { readYaml } from '#model/read-yaml.ts';

/** What readers are told of a city of a family, as far as it is the same for each. */
const told: Readonly<Record<string, { title: string; url: (client: string) => string; covers: string; gap: string }>> = {
  legistar: {
    title: 'Legistar',
    url: (client) => `https://${client}.legistar.com/`,
    covers: 'Council files on our topics and meetings that take them up.',
    gap: 'Only titles are searched; a file whose title says nothing of it is found when somebody names it in a law’s record.',
  },
  primegov: {
    title: 'PrimeGov',
    url: (client) => `https://${client}.primegov.com/public/portal`,
    covers: 'Upcoming meetings whose title is on our topics.',
    gap: 'Only titles of meetings are in its list, not agendas: a meeting that takes up our topics under another title is not seen.',
  },
};

/**
 * Adds a city's entry to the text of `content/sources.yaml`, behind the last one of its family, or as the last one. Everything else stays.
 * @throws Error when there is one already, or the family has no words here
 */
export function withSourceRow(yaml: string, family: string, city: { client: string; name: string; jurisdiction: string }): string {
  const words = told[family];
  if (words === undefined) throw new Error(`scripts/new-source/source-row.ts has no words for the family "${family}"`);
  const id = `${family}-${city.client}`;
  const ids = (readYaml(yaml) as { id: string }[]).map((entry) => entry.id);
  if (ids.includes(id)) throw new Error(`${id} is there already, in content/sources.yaml`);
  const text = (value: string) => JSON.stringify(value);
  const row = `- id: ${text(id)}
  title: ${text(`${words.title}: ${city.name}`)}
  publisher: ${text(city.name)}
  url: ${text(words.url(city.client))}
  covers: ${text(words.covers)}
  jurisdiction: ${text(city.jurisdiction)}
  gaps:
    - ${text(words.gap)}
  license: "Public records of the city; no license text was found"
`;
  const whole = yaml.endsWith('\n') ? yaml : `${yaml}\n`;
  const starts = [...whole.matchAll(/^- id: "?([a-z0-9-]+)/gm)];
  const last = starts.findLastIndex(([, other]) => other!.startsWith(`${family}-`));
  const next = last === -1 ? undefined : starts[last + 1];
  const at = next?.index ?? whole.length;
  return `${whole.slice(0, at)}${row}${whole.slice(at)}`;
}
