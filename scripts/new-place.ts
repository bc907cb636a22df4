/** `npm run new-place -- "Lowell, MA" --kind city --ocd-id ID`: begins the record of a place. See `--help`. */
import config from '#config';
import { dayInZone } from '#model/zoned-time.ts';
import { readContent } from './content/read.ts';
import { complete, lineOf } from './new-record/ask.ts';
import { begin } from './new-record/begin.ts';
import { writeDraft } from './new-record/draft.ts';
import { countyQuestions, localKinds, placeDraft, placeQuestions, zoneQuestions } from './new-record/place.ts';
import { readOptions } from './options.ts';

const takes = 'npm run new-place -- "NAME, ST" --kind KIND --ocd-id ID [options]';
const help = `${takes}

  "NAME, ST"         the place as it writes its name, and its state
  --kind KIND        ${localKinds.join(', ')}
  --ocd-id ID        its Open Civic Data division id
  --counties IDS     the counties it lies in, with commas (default: by its ZIP codes, when they lie in one)
  --own-counties C   five-digit Census codes, with commas, for a city that is its own county
  --time-zone ZONE   default: that of its county or state, where the state has one
  --geoid CODE       its Census GEOID (default: null; a county is looked up)
  --governed-as TEXT when the kind does not say it all, e.g. township
  --id ID            default: us/<state>/<name>
  --searched TEXT    what you searched for rules on ${config.subject} (default: not checked)
  --found            you found one; without it, none was found
  --checked-on DAY   day of the search (default: today)
  --content DIR      default: content

On a terminal it asks for what is missing. Exit status: 0 written, 1 nothing was written.`;

await begin('new-place', async (ask) => {
  const text = { type: 'string' } as const;
  const { values, positionals } = readOptions(
    `${takes}, which --help lists`,
    {
      allowPositionals: true,
      options: {
        kind: text,
        'ocd-id': text,
        counties: text,
        'own-counties': text,
        'time-zone': text,
        geoid: text,
        'governed-as': text,
        id: text,
        searched: text,
        found: { type: 'boolean', default: false },
        'checked-on': text,
        content: { type: 'string', default: 'content' },
      },
    },
    help,
  );
  const today = dayInZone(new Date().toISOString(), 'America/New_York');
  const content = await readContent(values.content);
  const places = content.records.jurisdictions;
  const options = {
    id: lineOf(values.id),
    governedAs: lineOf(values['governed-as']),
    geoid: lineOf(values.geoid),
    ownCounties: lineOf(values['own-counties']),
    searched: lineOf(values.searched),
    found: values.found,
    checkedOn: lineOf(values['checked-on']) ?? today,
  };
  const given = { ...values, PLACE: positionals.join(' '), found: undefined };
  let answers = await complete({}, placeQuestions(places, options.id), given, ask);
  answers = await complete(answers, countyQuestions(answers, options, places, given.counties), given, ask);
  answers = await complete(answers, zoneQuestions(answers, options, places, given['time-zone']), given, ask);
  const draft = placeDraft(answers, options, places, today);
  return writeDraft(values.content, draft, content, today);
});
