import { expect, test } from 'vitest';
import { answerActors } from './answer-rows.ts';
import { viewOf, type AnswerView } from './answer-view.ts';
import { english } from './answer-words-en.ts';
import { spanish } from './answer-words-es.ts';
import type { AnswerLanguage } from './answer-words.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { Provision } from './measure.ts';
import { textOf } from './phrase.ts';
import { answerOn, coverage, madeUpBook, town, type Clause } from './stand-in.ts';
import { statusOn } from './status-on.ts';
import { headlines, rules } from './vocabulary.ts';

const on = '2026-07-25';
const says = 'The police may not do it.';
const looked = coverage('found');
const notChecked = coverage('not-checked');
const phrases = { technology: 'la tecnología de vigilancia' };

interface Case {
  changes?: Partial<Provision>[];
  maker?: string;
  coverage?: Jurisdiction['coverage'];
  place?: string;
}

/** The answer for a town "Ribera, TX" of the state `us/tx`, or for the nation. */
function view(
  { changes = [], maker = 'us/tx/ribera', coverage = looked, place = 'us/tx/ribera' }: Case,
  language: AnswerLanguage,
): AnswerView {
  const binding = changes.map((change): Clause => ({ binds: ['police', 'departments'], ...change }));
  const book = madeUpBook(changes.length === 0 ? {} : { [`${maker}/x`]: binding });
  const answer = statusOn(on, place, { kind: place === 'us' ? 'nation' : 'city', counties: [], coverage }, book);
  const nameOf = (id: string) => ({ us: 'Estados Unidos', 'us/tx': 'Texas' })[id] ?? id;
  const subject = language === english ? 'cameras' : 'las cámaras';
  return viewOf(answer, place === 'us' ? nameOf(place) : 'Ribera, TX', { language, subject, phrases, date: (day) => day, nameOf });
}

const ended = (untilBasis: Provision['untilBasis']) => ({ until: '2024-02', untilBasis });

test('beside a policy that leads, the law of the same place is named', () => {
  const asked: Case = {
    changes: [
      { force: 'policy', binds: ['police'] },
      { rule: 'needs-approval', says: 'Each use needs the council.', binds: ['police'], from: '2026-04-23', fromBasis: 'passed' },
    ],
  };
  expect(textOf(view(asked, english).sentence)).toBe(
    'In Ribera, TX, the police may not use cameras, since 2020-03-01. This is a policy; a law of the place passed on 2026-04-23 applies beside it: Each use needs the council.',
  );
  expect(textOf(view(asked, spanish).sentence)).toContain(
    'Es una política interna; además rige una ley del lugar aprobada el 2026-04-23: ',
  );
});

test('beside a rule of the state that leads, the law of the place itself is named', () => {
  const nameOf = () => 'Texas';
  const sentence = (fromBasis: Provision['fromBasis'], language: AnswerLanguage) => {
    const own: Clause = { subject: 'technology', rule: 'needs-approval', says: 'Each use needs the council.', fromBasis };
    const answer = answerOn(on, { 'us/tx/limits': [{ binds: ['local-police'], rule: 'limited' }], [`${town}/oversight`]: [own] });
    const subject = language === english ? 'cameras' : 'las cámaras';
    return textOf(viewOf(answer, 'Ribera, TX', { language, subject, phrases, date: (day) => day, nameOf }).sentence);
  };
  expect(sentence('effective', english)).toBe(
    'In Ribera, TX, the police may use cameras only within limits under a state law of Texas, since 2020-03-01. A law of the place has applied beside it since 2020-03-01: Each use needs the council.',
  );
  expect(sentence('signed', english)).toContain(' A law of the place signed on 2020-03-01 applies beside it: Each');
  expect(sentence('effective', spanish)).toContain(' Además rige una ley del lugar desde el 2020-03-01: Each');
  expect(sentence('seen-in-force', spanish)).toContain(' Además rige una ley del lugar en vigor al menos desde el 2020-03-01: Each');
});

test('a first day that is only reported is said to be', () => {
  const asked: Case = { changes: [{ binds: ['police'], fromBasis: 'reported' }] };
  expect(textOf(view(asked, english).sentence)).toBe(
    'In Ribera, TX, the police may not use cameras under a rule reported to apply since 2020-03-01.',
  );
  expect(textOf(view(asked, spanish).sentence)).toContain('según se informó, desde el 2020-03-01');
});

test.each<[kind: string, asked: Case, headline: string, sentence: string]>([
  [
    'banned',
    { changes: [{}] },
    'Prohibido',
    'En Ribera, TX, la policía y los demás departamentos no pueden usar las cámaras, desde el 2020-03-01.',
  ],
  [
    'banned with exceptions',
    { changes: [{ binds: ['police'], exceptions: ['Unlocking a phone.'] }] },
    'Prohibido, con excepciones',
    'En Ribera, TX, la policía no puede usar las cámaras, con excepciones, desde el 2020-03-01.',
  ],
  [
    'paused',
    { changes: [{ binds: ['police'], rule: 'paused', fromBasis: 'passed' }] },
    'En pausa',
    'En Ribera, TX, la policía por ahora no puede usar las cámaras, según una norma aprobada el 2020-03-01.',
  ],
  [
    'restricted by a state law',
    { changes: [{ rule: 'needs-warrant', binds: ['local-police'] }], maker: 'us/tx' },
    'Restringido',
    'En Ribera, TX, la policía solo puede usar las cámaras con una orden judicial, según una ley estatal de Texas, desde el 2020-03-01.',
  ],
  [
    'policy only',
    { changes: [{ force: 'policy', from: '2020-03', fromBasis: 'signed' }] },
    'Limitado por una política interna, no por ley',
    'En Ribera, TX, la policía y los demás departamentos no pueden usar las cámaras, según una norma firmada en 2020-03. Es una política interna, no una ley.',
  ],
  [
    'oversight',
    { changes: [{ rule: 'reporting', subject: 'technology', binds: ['departments'], fromBasis: 'seen-in-force' }] },
    'Solo con supervisión',
    'En Ribera, TX, los demás departamentos deben informar cómo usan la tecnología de vigilancia, según una norma en vigor al menos desde el 2020-03-01.',
  ],
  [
    'one kind of use',
    { changes: [{ acts: ['body-cameras'] }] },
    'Restringido',
    `En Ribera, TX, una norma regula una parte del uso de las cámaras, desde el 2020-03-01: ${says}`,
  ],
  [
    'one kind of use by a state policy',
    { changes: [{ acts: ['body-cameras'], binds: ['local-police'], fromBasis: 'signed', force: 'policy' }], maker: 'us/tx' },
    'Limitado por una política interna, no por ley',
    `En Ribera, TX, una norma estatal de Texas firmada el 2020-03-01 regula una parte del uso de las cámaras: ${says} Es una política interna, no una ley.`,
  ],
  [
    'unclear',
    { changes: [{ until: '2026-07', untilBasis: 'unclear', doubt: 'Nobody knows.' }] },
    'No está claro',
    'Al 2026-07-25 no está claro qué norma sobre las cámaras obliga al gobierno de Ribera, TX. Nobody knows.',
  ],
  [
    'rolled back',
    { changes: [ended('repealed')] },
    'Revertido',
    'Al 2026-07-25 no conocemos ninguna norma sobre las cámaras que obligue al gobierno de Ribera, TX: la última dejó de regir en 2024-02 (derogada).',
  ],
  [
    'expired',
    { changes: [ended('expired')] },
    'Vencido',
    'Al 2026-07-25 no conocemos ninguna norma sobre las cámaras que obligue al gobierno de Ribera, TX: la última dejó de regir en 2024-02 (vencida).',
  ],
  [
    'no law found',
    { coverage: { ...looked, state: 'none-found' } },
    'No se encontró ninguna ley',
    'Al 2026-07-25 no conocemos ninguna norma sobre las cámaras que obligue al gobierno de Ribera, TX.',
  ],
  [
    'not checked',
    { coverage: notChecked },
    'Sin verificar',
    'Nadie ha verificado todavía si Ribera, TX tiene una norma propia sobre las cámaras. No conocemos ninguna ley sobre el tema que obligue a su policía.',
  ],
  [
    'federal',
    { place: 'us' },
    'No se encontró ninguna ley',
    'Al 2026-07-25 no conocemos ninguna ley del Congreso que prohíba o limite en general las cámaras. Abajo están las normas de agencias concretas; lo que prohíbe una ciudad o un estado no obliga a las agencias federales.',
  ],
])('an answer in Spanish says: %s', (_kind, asked, headline, sentence) => {
  const shown = view(asked, spanish);
  expect(shown.headline).toBe(headline);
  expect(textOf(shown.sentence)).toBe(sentence);
});

test('“not checked” and “no law found” are different words in every language, for the place and for its rows', () => {
  for (const language of [english, spanish]) {
    const [open, none] = [view({ coverage: notChecked }, language), view({ coverage: { ...looked, state: 'none-found' } }, language)];
    expect(open.headline).not.toBe(none.headline);
    expect(open.rows[0]!.word).not.toBe(none.rows[0]!.word);
    expect(textOf(open.rows[0]!.text)).not.toBe(textOf(none.rows[0]!.text));
  }
});

test('local law binds no federal agency, in Spanish too', () => {
  const row = view({ changes: [{}] }, spanish).rows.find(({ label }) => label.startsWith('Agencias federales'))!;
  expect(row.word).toBe('Fuera del alcance local');
  expect(textOf(row.text)).toContain('Ninguna ley de una ciudad, un condado o un estado las obliga.');
});

test('what a record says stays apart from our own words, so that a page can mark it', () => {
  const row = view({ changes: [{}], maker: 'us/tx' }, spanish).rows[0]!;
  expect(row.text).toEqual(['Ley de Texas: ', { recorded: says }]);
});

test('a row in Spanish says since when and until when', () => {
  const { rows } = view({ changes: [{ until: '2027', untilBasis: 'expired' }] }, spanish);
  expect(rows[0]).toMatchObject({ label: 'Su policía', word: 'Prohibido', since: 'desde el 2020-03-01, hasta 2027' });
});

test('a law signed in the state is named as one, with its exceptions, and so is the one that covers a part', () => {
  const whole: Case = { changes: [{ fromBasis: 'signed', binds: ['local-police'], exceptions: ['Emergencies.'] }], maker: 'us/tx' };
  expect(textOf(view(whole, english).sentence)).toBe(
    'In Ribera, TX, the police may not use cameras, with exceptions, under a state law of Texas signed on 2020-03-01.',
  );
  const part: Case = { changes: [{ acts: ['drones'], binds: ['local-police'] }], maker: 'us/tx' };
  expect(textOf(view(part, english).sentence)).toBe(
    `In Ribera, TX, a state law of Texas covers a part of the use of cameras, since 2020-03-01: ${says}`,
  );
});

test('a town that nobody checked is not called free of rules because one of its state ended', () => {
  const asked: Case = { changes: [{ binds: ['local-police'], ...ended('expired') }], maker: 'us/tx', coverage: notChecked };
  const [inEnglish, inSpanish] = [view(asked, english), view(asked, spanish)];
  expect(inEnglish.headline).toBe('Not checked');
  expect(textOf(inEnglish.sentence)).toBe(
    'Nobody has checked yet whether Ribera, TX has a rule of its own on cameras. We know of no law on it that binds its police: that of Texas ended in 2024-02 (expired).',
  );
  expect(textOf(inSpanish.sentence)).toContain('obligue a su policía: la de Texas dejó de regir en 2024-02 (vencida).');
  expect(inEnglish.rows.find(({ label }) => label === 'Its police')!.word).toBe('Expired');
  const forOthers = view({ ...asked, changes: [{ binds: ['state-police'], ...ended('expired') }] }, english);
  expect(textOf(forOthers.sentence)).toMatch(/law on it that binds its police\.$/);
  expect(view({ ...asked, coverage: { ...looked, state: 'none-found' } }, english).headline).toBe('Expired');
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

test.each(rules)('a rule "%s" with exceptions is said to have some', (rule) => {
  const asked: Case = { changes: [{ binds: ['police'], rule, exceptions: ['Unlocking a phone.'] }] };
  expect(textOf(view(asked, english).sentence)).toContain(', with exceptions, since');
  expect(textOf(view(asked, spanish).sentence)).toContain(', con excepciones, desde');
});

test('every headline, rule and actor has a word of its own in both languages', () => {
  for (const [list, key] of [
    [headlines, 'headlines'],
    [rules, 'rules'],
    [answerActors, 'actors'],
  ] as const) {
    for (const language of [english, spanish]) {
      const words: Readonly<Record<string, string>> = language[key];
      expect(new Set(list.map((one) => words[one]!.trim())).size, key).toBe(list.length);
    }
  }
});

test('a law that was found and not entered is not called "none found", in the sentence, the headline or a row', () => {
  const found = { state: 'found' as const, checkedOn: '2026-01-01', searched: 'Ordinances' };
  const shown = view({ coverage: found }, english);
  expect(shown.headline).toBe(english.headlines.unclear);
  expect(shown.sentence).toEqual([
    'A rule on cameras was found for Ribera, TX, and it is not entered here yet: we cannot say what it forbids.',
  ]);
  expect(JSON.stringify(shown.rows)).toContain('A rule was found and is not entered here yet.');
  expect(JSON.stringify(shown)).not.toMatch(/none found/i);
  expect(JSON.stringify(view({ coverage: found }, spanish))).toContain('aún no está registrada');
  expect(view({ coverage: found, changes: [{ from: '2030-01-01' }] }, english).headline).not.toBe(shown.headline);
});
