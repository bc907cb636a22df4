import config from '#config';
import type { Measure } from '#model/measure.ts';
import { Random } from '../random.ts';
import { subjects, two } from '../words.ts';
import type { Grounds } from './grounds.ts';

/**
 * Makes laws of real places as people would enter them, about as long as the real ones.
 * @returns `size` measures by id, the same on every run
 */
export function generatedMeasures(size: number, grounds: Grounds): Map<string, Measure> {
  const random = new Random(20_260_103);
  return new Map(Array.from({ length: size }, (_, number) => lawOf(random, number, grounds)));
}

function lawOf(random: Random, number: number, { lawful, today }: Grounds): [string, Measure] {
  const jurisdiction = random.pick(lawful);
  const year = Number(today.slice(0, 4)) - 10 + random.below(10);
  const month = two(1 + random.below(11));
  const [introduced, passed, effective] = [`${year}-${month}-03`, `${year}-${month}-24`, `${year}-${two(Number(month) + 1)}-23`];
  const subject = random.pick(subjects);
  const failed = random.next() < 0.2;
  const name = `Ordinance ${number} on ${config.subject} and ${subject}`;
  const sources = ['text', 'press', 'minutes'].map((id) => ({
    id,
    title: `${name}: ${id} of the council’s session`,
    publisher: id === 'press' ? 'The local newspaper' : 'The council',
    url: `https://example.org/laws/${number}/${id}`,
    published: passed,
  }));
  const provision = (id: string, binds: 'police' | 'departments'): Measure['provisions'][number] => ({
    id,
    says: `${binds === 'police' ? 'The police' : 'All departments'} may not obtain or use ${config.subject} in ${subject} without leave of the council.`,
    binds: [binds],
    acts: ['obtain', 'use'],
    rule: random.next() < 0.5 ? 'prohibited' : 'needs-approval',
    subject: config.topics[0].id,
    force: 'law',
    from: effective,
    fromBasis: 'effective',
    clause: `ch. ${3 + random.below(90)}.${10 + random.below(80)}`,
    exceptions: [
      'Unlocking of devices that belong to the place.',
      `Evidence that another agency brought in a case on ${random.pick(subjects)}.`,
    ],
    sources: ['text'],
  });
  const measure: Measure = {
    name,
    officialTitle: `An ordinance amending the code on ${subject} to limit the acquisition and use of ${config.subject} technology`,
    jurisdiction,
    kind: failed ? 'proposal' : random.next() < 0.6 ? 'ban' : 'restriction',
    instrument: 'ordinance',
    mechanisms: [failed ? 'proposal' : 'prohibition'],
    status: failed ? 'failed' : 'in-force',
    citations: [`Ordinance No. ${90_000 + number}`],
    legislation: [],
    summary: `The place limits what its police and departments may do with ${config.subject}, beside rules on ${subject} and on ${random.pick(subjects)}. Reports are due each year, and residents may complain.`,
    provisions: failed ? [] : [provision('police', 'police'), provision('departments', 'departments')],
    events: [
      { date: introduced, kind: 'introduced', note: `Two members brought it in with a report on ${subject}.`, sources: ['minutes'] },
      { date: passed, kind: failed ? 'failed' : 'passed', note: 'The council voted on it at its second reading.', sources: ['press'] },
      ...(failed ? [] : [{ date: effective, kind: 'effective' as const, note: 'It took effect thirty days later.', sources: ['text'] }]),
    ],
    votes: [{ date: passed, body: 'City Council', ayes: failed ? 3 : 8, noes: failed ? 6 : 1, sources: ['minutes'] }],
    enforcement: { privateRightOfAction: null, remedies: null, evidenceSuppression: null },
    relatedMeasures: [],
    relatedEvents: [],
    sources,
    confidence: 'medium',
    conflicts: null,
    notFound: ['Remedies, and whether evidence obtained in breach is kept out'],
    lastChecked: today,
  };
  return [`${jurisdiction}/generated-${number}`, measure];
}
