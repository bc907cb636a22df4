/** `npm run new-measure -- us/ma/springfield --title …`: begins the record of a law from one step and one source. See `--help`. */
import { instruments, measureEventKinds, measureKinds, mechanisms } from '#model/vocabulary.ts';
import { dayInZone } from '#model/zoned-time.ts';
import { readContent } from './content/read.ts';
import { complete, lineOf } from './new-record/ask.ts';
import { begin } from './new-record/begin.ts';
import { writeDraft } from './new-record/draft.ts';
import { measureDraft, measureQuestions, mechanismQuestions } from './new-record/measure.ts';
import { readOptions } from './options.ts';

const takes = 'npm run new-measure -- PLACE --title TEXT --kind KIND --event STEP --date DATE --source URL --source-title TEXT [options]';
const help = `${takes}

  PLACE                  the place that made it: us/ma/springfield or "Springfield, MA"
  --title TEXT           short name for lists
  --kind KIND            ${measureKinds.join(', ')}
  --mechanisms WORDS     how the limit works, with commas, where the kind does not say it:
                         ${mechanisms.join(', ')}
  --event STEP           the step that the source shows: ${measureEventKinds.join(', ')}
  --date DATE            its day as far as the source goes: 2026, 2026-03 or 2026-03-10
  --source URL           where that can be read (http or https)
  --source-title TEXT    title of that page
  --source-id ID         short name for it in the record (default: its host)
  --publisher TEXT       who published it (default: not found)
  --published DATE       when (default: not found)
  --note TEXT            the step in plain words
  --official-title TEXT  default: not found
  --instrument WORD      ${instruments.join(', ')} (default: not found)
  --citation TEXT        a number as printed; may be given several times
  --summary TEXT         two or three sentences anyone can read
  --slug NAME            name of the file behind the year (default: from the title)
  --checked-on DAY       day you read the source (default: today)
  --content DIR          default: content

On a terminal it asks for what is missing. Exit status: 0 written, 1 nothing was written.`;

await begin('new-measure', async (ask) => {
  const text = { type: 'string' } as const;
  const { values, positionals } = readOptions(
    `${takes}, which --help lists`,
    {
      allowPositionals: true,
      options: {
        title: text,
        kind: text,
        mechanisms: text,
        event: text,
        date: text,
        source: text,
        'source-title': text,
        'source-id': text,
        publisher: text,
        published: text,
        note: text,
        'official-title': text,
        instrument: text,
        citation: { type: 'string', multiple: true, default: [] },
        summary: text,
        slug: text,
        'checked-on': text,
        content: { type: 'string', default: 'content' },
      },
    },
    help,
  );
  const today = dayInZone(new Date().toISOString(), 'America/New_York');
  const content = await readContent(values.content);
  const places = content.records.jurisdictions;
  const { citation, ...texts } = values;
  const given = { ...texts, PLACE: positionals.join(' ') };
  let answers = await complete({}, measureQuestions(places), given, ask);
  answers = await complete(answers, mechanismQuestions(answers, given.mechanisms), given, ask);
  const options = {
    officialTitle: lineOf(values['official-title']),
    instrument: lineOf(values.instrument),
    citations: citation.flatMap((one) => lineOf(one) ?? []),
    summary: lineOf(values.summary),
    note: lineOf(values.note),
    publisher: lineOf(values.publisher),
    published: lineOf(values.published),
    sourceId: lineOf(values['source-id']),
    slug: lineOf(values.slug),
    checkedOn: lineOf(values['checked-on']) ?? today,
  };
  const draft = measureDraft(answers, options, places, today);
  return writeDraft(values.content, draft, content, today);
});
