import { expect, test } from 'vitest';
import { english } from './answer-words-en.ts';
import { spanish } from './answer-words-es.ts';
import type { Provision } from './measure.ts';
import { textOf } from './phrase.ts';
import { coverage, type Clause } from './stand-in.ts';
import { ended, looked, notChecked, says, view, type Case } from './answer-words-stand-in.ts';

test('a row in Spanish says since when and until when', () => {
  const { rows } = view({ changes: [{ until: '2027', untilBasis: 'expired' }] }, spanish);
  expect(rows[0]).toMatchObject({ label: 'Su policía', word: 'Prohibido', since: 'desde el 2020-03-01, hasta 2027' });
  const inEnglish = view({ changes: [{ until: '2027', untilBasis: 'expired' }] }, english).rows[0];
  expect(inEnglish).toMatchObject({ since: 'since 2020-03-01, until 2027', measure: 'us/tx/ribera/x', clause: '§ 1', also: [] });
});

test('a policy is marked as one in its row, and a law comes first for whom no policy binds', () => {
  const policy: Partial<Provision> = { force: 'policy', binds: ['police', 'businesses'] };
  const law: Partial<Provision> = { id: 'q', rule: 'consent', binds: ['businesses'], says: 'Shops must ask.' };
  const { rows } = view({ changes: [policy, law] }, english);
  const row = (label: string) => rows.find((one) => one.label === label)!;
  expect(row('Its police')).toMatchObject({ word: 'Prohibited by policy', tone: 'restricted' });
  expect(row('Private businesses')).toMatchObject({ word: 'Notice or consent', text: ['', { recorded: 'Shops must ask.' }] });
  expect(row('Private businesses').also).toHaveLength(1);
});

test('a row says what its first day is: of a signed or passed rule no more than that is known', () => {
  const signed: Case = { changes: [{ fromBasis: 'signed' }] };
  expect(view(signed, english).rows[0]!.since).toBe('signed on 2020-03-01');
  expect(view(signed, spanish).rows[0]!.since).toBe('norma firmada el 2020-03-01');
  expect(view({ changes: [{ from: '2020', fromBasis: 'seen-in-force' }] }, english).rows[0]!.since).toBe('seen in force in 2020');
});

test('a row that is in doubt says since when and on which clause; one that ended, on which law, and no more', () => {
  const doubtful = { until: '2026-07', untilBasis: 'unclear', doubt: 'x' } as const;
  expect(view({ changes: [doubtful] }, english).rows[0]).toMatchObject({ word: 'Unclear', since: 'since 2026-07', clause: '§ 1' });
  const unknown = { from: '2026-12-01', fromBasis: 'seen-in-force', notBefore: '2020', doubt: 'x' } as const;
  expect(view({ changes: [unknown] }, english).rows[0]).toMatchObject({ word: 'Unclear', since: '', clause: '§ 1' });
  expect(view({ changes: [ended('expired')] }, english).rows[0]).toMatchObject({
    ...{ word: 'Expired', since: '', clause: null, measure: 'us/tx/ribera/x', also: [] },
  });
  expect(view({}, english).rows[0]).toMatchObject({ since: '', clause: null, measure: null, also: [] });
});

test.each<[asked: Case, word: string, tone: string]>([
  [{ coverage: notChecked }, 'Not checked', 'unchecked'],
  [{ coverage: looked }, 'Found, not entered yet', 'unclear'],
  [{ coverage: coverage('none-found') }, 'None found', 'none'],
  [{ changes: [ended('expired')] }, 'Expired', 'none'],
  [{ changes: [ended('repealed')] }, 'Ended', 'none'],
  [{ changes: [{}] }, 'Prohibited', 'banned'],
  [{ changes: [{ acts: ['drones'] }] }, 'Prohibited in part', 'banned'],
  [{ changes: [{ force: 'policy' }] }, 'Prohibited by policy', 'restricted'],
  [{ changes: [{ force: 'policy', rule: 'reporting' }] }, 'Must be reported by policy', 'oversight'],
  [{ changes: [{ acts: ['drones'], from: '2026' }] }, 'Unclear in part', 'unclear'],
])('the row of the police in case %# has its word and its mark', (asked, word, tone) => {
  expect(view(asked, english).rows[0]).toMatchObject({ word, tone });
});

test('a row names the other rules that apply to the same actor, and says of which that is unclear', () => {
  const changes: Clause[] = [{}, { rule: 'reporting', says: 'Report it.' }, { rule: 'consent', says: 'Ask.', from: '2026' }];
  expect(view({ changes }, english).rows[0]!.also).toEqual([
    { measure: 'us/tx/ribera/x', text: ['', { recorded: 'Report it.' }] },
    { measure: 'us/tx/ribera/x', text: [english.unclearRule, { recorded: 'Ask.' }] },
  ]);
});

test.each<[what: string, asked: Case, inEnglish: string, inSpanish: string]>([
  ['nobody looked', { coverage: notChecked }, 'Not checked.', 'Sin verificar.'],
  [
    'found, not entered',
    { coverage: looked },
    'A rule was found and is not entered here yet.',
    'Se encontró una norma que aún no está registrada aquí.',
  ],
  [
    'looked and found none',
    { coverage: coverage('none-found') },
    'None found (looked on 2026-07-01).',
    'No se encontró ninguna norma (se buscó el 2026-07-01).',
  ],
  [
    'looked, on a day nobody wrote down',
    { coverage: { ...coverage('none-found'), checkedOn: null } },
    'None found.',
    'No se encontró ninguna norma.',
  ],
  ['a law', { changes: [{}] }, says, says],
  ['a law of the state', { changes: [{}], maker: 'us/tx' }, `Texas law: ${says}`, `Ley de Texas: ${says}`],
  [
    'a policy of the state',
    { changes: [{ force: 'policy' }], maker: 'us/tx' },
    `Texas policy: ${says}`,
    `Política interna de Texas: ${says}`,
  ],
  [
    'something of the state of which nobody knows whether it is law',
    { changes: [{ force: 'unknown' }], maker: 'us/tx' },
    `Texas rule: ${says}`,
    `Norma de Texas: ${says}`,
  ],
  [
    'a law that ended',
    { changes: [ended('repealed')] },
    'No longer in force: ended 2024-02 (repealed).',
    'Ya no está en vigor: terminó en 2024-02 (derogada).',
  ],
  [
    'a law of the state that ended',
    { changes: [{ until: '2024-02-01', untilBasis: 'replaced' }], maker: 'us/tx' },
    'Texas law: No longer in force: ended 2024-02-01 (replaced).',
    'Ley de Texas: Ya no está en vigor: terminó el 2024-02-01 (reemplazada).',
  ],
  [
    'a law that may apply',
    { changes: [{ from: '2026', doubt: 'x' }] },
    `It is unclear whether this applies: ${says}`,
    `No está claro si esto se aplica: ${says}`,
  ],
])('the row of the police says, of %s', (_what, asked, inEnglish, inSpanish) => {
  // The state's police rules reach a town by another word than its own.
  const changes = asked.changes?.map((change): Clause => ({ binds: [asked.maker === undefined ? 'police' : 'local-police'], ...change }));
  const inCase = changes === undefined ? asked : { ...asked, changes };
  expect(textOf(view(inCase, english).rows[0]!.text)).toBe(inEnglish);
  expect(textOf(view(inCase, spanish).rows[0]!.text)).toBe(inSpanish);
});

test('local law binds no federal agency, and the row says so in English', () => {
  const row = view({ changes: [{}] }, english).rows.find(({ label }) => label.startsWith('Federal agencies'))!;
  expect(textOf(row.text)).toContain('Not bound by any city, county or state law.');
});

test('a row dates the rule by its first text and says since when it reads as quoted', () => {
  const changes: Partial<Provision>[] = [
    { fromBasis: 'signed', until: '2024-01-01', untilBasis: 'amended' },
    { id: 'q', from: '2024-01-01', says: 'The police may not do it, nor ask others.' },
  ];
  const [row] = view({ changes }, english).rows;
  expect(row).toMatchObject({ since: 'signed on 2020-03-01, this wording since 2024-01-01' });
  expect(textOf(row!.text)).toBe('The police may not do it, nor ask others.');
  expect(view({ changes }, spanish).rows[0]!.since).toBe('norma firmada el 2020-03-01, con esta redacción desde el 2024-01-01');
});
