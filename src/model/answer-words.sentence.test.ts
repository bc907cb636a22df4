import { expect, test } from 'vitest';
import { answerActors } from './answer-rows.ts';
import { gistOf } from './answer-gist.ts';
import { viewOf } from './answer-view.ts';
import { english } from './answer-words-en.ts';
import { spanish } from './answer-words-es.ts';
import type { AnswerLanguage } from './answer-words.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { Provision } from './measure.ts';
import { textOf } from './phrase.ts';
import { answerOn, coverage, madeUpBook, town, type Clause, type Laws } from './stand-in.ts';
import { statusOn } from './status-on.ts';
import { headlines, rules, type BoundParty } from './vocabulary.ts';
import { ended, looked, notChecked, on, phrases, says, view, type Case } from './answer-words-stand-in.ts';

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

test('beside a policy that leads, no law of another lawmaker that only wants reports, no other policy and no rule in doubt is named', () => {
  const policy: Clause = { force: 'policy', binds: ['police'] };
  const beside = (other: Clause, maker = town) =>
    textOf(
      english.sentence(
        answerOn(on, {
          [`${town}/policy`]: [policy],
          [`${maker}/other`]: [{ binds: ['police'], rule: 'needs-approval', ...other }],
        }),
        'Ribera, TX',
        { subject: 'cameras', phrases: {}, date: (day) => day, nameOf: (id) => id },
      ),
    );
  expect(beside({})).toContain('a law of the place');
  expect(beside({}, 'us/tx')).toContain('a state law of us/tx');
  for (const said of [beside({ force: 'policy' }), beside({ from: '2026' }), beside({ rule: 'reporting' }, 'us/tx')]) {
    expect(said).toMatch(/cameras, since 2020-03-01\. This is a policy, not a law\.$/);
  }
});

test('a law beside a policy of the state is called one of the state', () => {
  const changes: Clause[] = [
    { force: 'policy', binds: ['local-police'] },
    { rule: 'reporting', binds: ['local-police'], from: '2021-01-01' },
  ];
  expect(textOf(view({ changes, maker: 'us/tx' }, english).sentence)).toContain(
    'a state law of Texas has applied beside it since 2021-01-01: ',
  );
  expect(textOf(view({ changes, maker: 'us/tx' }, spanish).sentence)).toContain(
    'además rige una ley estatal de Texas desde el 2021-01-01: ',
  );
});

test('a sentence names those for whom the very rule leads, and only them', () => {
  const said = (...changes: Clause[]) => textOf(view({ changes }, english).sentence);
  expect(said({ binds: ['police', 'departments', 'schools', 'contractors'] })).toContain(
    'the police, other departments and schools may not use',
  );
  expect(said({ binds: ['police'] }, { binds: ['departments'], rule: 'reporting' })).toContain('TX, the police may not use');
});

test.each<[party: BoundParty, inEnglish: string, inSpanish: string]>([
  ['contractors', 'contractors of the government may not use', 'los contratistas del gobierno no pueden usar'],
  ['campus-police', 'campus police may not use', 'la policía de los campus no puede usar'],
  ['colleges', 'public colleges may not use', 'las universidades públicas no pueden usar'],
  ['license-agency', 'driver-license officials may not use', 'la agencia de licencias de conducir no puede usar'],
  ['individuals', 'private persons may not use', 'los particulares no pueden usar'],
  ['vendors', 'vendors of the technology may not use', 'los proveedores de la tecnología no pueden usar'],
])('a law that binds only %s is not said to bind the government', (party, inEnglish, inSpanish) => {
  const asked: Case = { changes: [{ binds: [party] }] };
  expect(textOf(view(asked, english).sentence)).toBe(`In Ribera, TX, ${inEnglish} cameras, since 2020-03-01.`);
  expect(textOf(view(asked, spanish).sentence)).toBe(`En Ribera, TX, ${inSpanish} las cámaras, desde el 2020-03-01.`);
});

test('a rule on one kind of use beside every use, or on collecting alone, covers a part', () => {
  for (const acts of [['use', 'drones'], ['collect']] as Provision['acts'][]) {
    expect(textOf(view({ changes: [{ acts }] }, english).sentence)).toContain(
      'a rule covers a part of the use of cameras, since 2020-03-01: ',
    );
  }
});

test.each<[kind: string, asked: Case, sentence: string]>([
  [
    'federal',
    { place: 'us' },
    'On 2026-07-25 no act of Congress is known to us that forbids or limits cameras in general. Rules of single agencies are listed below; what a city or state forbids does not bind federal agencies.',
  ],
  [
    'unclear',
    { changes: [{ until: '2026-07', untilBasis: 'unclear', doubt: 'Nobody knows.' }] },
    'On 2026-07-25 it is unclear which rule on cameras binds the government of Ribera, TX. Nobody knows.',
  ],
  [
    'rolled back',
    { changes: [ended('repealed')] },
    'On 2026-07-25 no rule on cameras is known to bind the government of Ribera, TX: the last one ended in 2024-02 (repealed).',
  ],
  ['no law found', { coverage: coverage('none-found') }, 'On 2026-07-25 we know of no rule on cameras for the government of Ribera, TX.'],
  [
    'passed',
    { changes: [{ binds: ['police'], rule: 'paused', fromBasis: 'passed' }] },
    'In Ribera, TX, the police may not use cameras for now under a rule passed on 2020-03-01.',
  ],
])('an answer in English says: %s', (_kind, asked, sentence) => {
  expect(textOf(view(asked, english).sentence)).toBe(sentence);
});

test('a law of the state that is to be entered, or for others, is no law of a town', () => {
  const found = (laws: Laws, own: Jurisdiction['coverage']) => {
    const place = { kind: 'city' as const, counties: [], coverage: own };
    const answer = statusOn(on, town, place, madeUpBook(laws, { 'us/tx': coverage('found') }));
    return gistOf(answer).kind;
  };
  expect(found({}, coverage('none-found'))).toBe('none-found');
  expect(found({}, coverage('found'))).toBe('not-entered');
  expect(found({ 'us/tx/x': [{ binds: ['businesses'], rule: 'consent' }] }, coverage('found'))).toBe('not-entered');
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

test('a rule of no certain force is called a rule; the District has its article', () => {
  const inDistrict = (language: AnswerLanguage, name: string, district: string) => {
    const rule: Clause = { binds: ['local-police'], rule: 'consent', force: 'unknown' };
    const book = madeUpBook({ 'us/dc/x': [rule] });
    const answer = statusOn(on, 'us/dc/a', { kind: 'city', counties: [], coverage: notChecked }, book);
    return textOf(language.sentence(answer, name, { subject: 'X', phrases: {}, date: (day) => day, nameOf: () => district }));
  };
  expect(inDistrict(english, 'District of Columbia', 'District of Columbia')).toBe(
    'In the District of Columbia, the police must tell people, or ask them, before they use X under a state rule of the District of Columbia, since 2020-03-01.',
  );
  expect(inDistrict(spanish, 'Distrito de Columbia', 'Distrito de Columbia')).toBe(
    'En el Distrito de Columbia, la policía debe avisar a las personas, o pedirles permiso, antes de usar X, según una norma estatal del Distrito de Columbia, desde el 2020-03-01.',
  );
});

test('in Spanish the verb follows its subject, for several as for one', () => {
  const said = (rule: Provision['rule'], ...binds: BoundParty[]) => textOf(view({ changes: [{ rule, binds }] }, spanish).sentence);
  expect(said('consent', 'businesses', 'landlords', 'schools')).toContain(
    'las escuelas, las empresas privadas y los arrendadores deben avisar',
  );
  expect(said('permitted', 'businesses')).toContain('las empresas privadas tienen permiso expreso para usar las cámaras');
  expect(said('permitted', 'police')).toContain('la policía tiene permiso expreso');
  expect(said('reporting', 'departments', 'police')).toContain('la policía y los demás departamentos deben informar');
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
  expect(textOf(view({ coverage: found }, spanish).sentence)).toBe(
    'Se encontró una norma sobre las cámaras de Ribera, TX que aún no está registrada aquí: no podemos decir qué prohíbe.',
  );
  expect(JSON.stringify(view({ coverage: found }, spanish).rows)).toContain('aún no está registrada');
  expect(view({ coverage: found, changes: [{ from: '2030-01-01' }] }, english).headline).not.toBe(shown.headline);
});
