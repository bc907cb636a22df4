import { gistOf, lawBeside } from './answer-gist.ts';
import type { AnswerActor } from './answer-rows.ts';
import type { AnswerLanguage, AnswerNames } from './answer-words.ts';
import type { Provision } from './measure.ts';
import { comparePartialDates } from './partial-date.ts';
import type { Phrase } from './phrase.ts';
import type { ActorAnswer, Answer, Layer } from './status-on.ts';
import type { Rule } from './vocabulary.ts';

/** Answers in Spanish as it is written in the United States. The subject comes with its article. */
export const spanish: AnswerLanguage = {
  headlines: {
    banned: 'Prohibido',
    'banned-with-exceptions': 'Prohibido, con excepciones',
    paused: 'En pausa',
    restricted: 'Restringido',
    'policy-only': 'Limitado por una política interna, no por ley',
    'oversight-only': 'Solo con supervisión',
    unclear: 'No está claro',
    'rolled-back': 'Revertido',
    expired: 'Vencido',
    'no-law-found': 'No se encontró ninguna ley',
    'not-checked': 'Sin verificar',
  },
  actors: {
    police: 'Su policía',
    departments: 'Sus demás departamentos',
    'local-police': 'Policías locales',
    'local-agencies': 'Ciudades y condados',
    contractors: 'Contratistas del gobierno',
    schools: 'Escuelas',
    'campus-police': 'Policía de los campus',
    colleges: 'Universidades públicas',
    'county-agencies': 'Agencias y sheriff del condado',
    'state-police': 'Policía estatal',
    'state-agencies': 'Agencias estatales',
    'license-agency': 'La agencia estatal de licencias de conducir',
    'federal-agencies': 'Agencias federales (ICE, FBI, CBP, TSA)',
    businesses: 'Empresas privadas',
    landlords: 'Arrendadores',
    individuals: 'Particulares',
    vendors: 'Proveedores de la tecnología',
  },
  rules: {
    prohibited: 'Prohibido',
    paused: 'En pausa',
    'needs-approval': 'Requiere aprobación',
    'needs-warrant': 'Requiere orden judicial',
    limited: 'Con límites',
    consent: 'Aviso o consentimiento',
    reporting: 'Hay que informarlo',
    permitted: 'Permitido',
  },
  states: {
    unclear: 'No está claro',
    expired: 'Venció',
    ended: 'Terminó',
    'none-found': 'Ninguna norma encontrada',
    'not-entered': 'Encontrada, aún sin registrar',
    'not-checked': 'Sin verificar',
    'not-bound': 'Fuera del alcance local',
  },
  inPart: (rule) => `${rule}, en parte`,
  byPolicy: (rule) => `${rule} por política interna`,
  unclearRule: 'No está claro si se aplica: ',
  period,
  sentence,
  row,
};

/** In the singular and in the plural: Spanish verbs follow their subject. */
const verbs: Record<Rule, (thing: string) => [singular: string, plural: string]> = {
  prohibited: (thing) => [`no puede usar ${thing}`, `no pueden usar ${thing}`],
  paused: (thing) => [`por ahora no puede usar ${thing}`, `por ahora no pueden usar ${thing}`],
  'needs-approval': (thing) => may(`usar ${thing} con la aprobación del órgano electo`),
  'needs-warrant': (thing) => may(`usar ${thing} con una orden judicial`),
  limited: (thing) => may(`usar ${thing} dentro de ciertos límites`),
  consent: (thing) => [
    `debe avisar a las personas, o pedirles permiso, antes de usar ${thing}`,
    `deben avisar a las personas, o pedirles permiso, antes de usar ${thing}`,
  ],
  reporting: (thing) => [`debe informar cómo usa ${thing}`, `deben informar cómo usan ${thing}`],
  permitted: (thing) => [`tiene permiso expreso para usar ${thing}`, `tienen permiso expreso para usar ${thing}`],
};

function may(what: string): [singular: string, plural: string] {
  return [`solo puede ${what}`, `solo pueden ${what}`];
}

/** Why a rule stopped; the rule ("la norma") is feminine. */
const endings: Record<NonNullable<Provision['untilBasis']>, string> = {
  repealed: 'derogada',
  expired: 'vencida',
  replaced: 'reemplazada',
  amended: 'modificada',
  lifted: 'levantada',
  unclear: 'no está claro por qué',
};

function sentence(answer: Answer, name: string, names: AnswerNames): Phrase {
  const { subject, date, nameOf } = names;
  const day = date(answer.on);
  const gist = gistOf(answer);
  switch (gist.kind) {
    case 'nation':
      return [
        `Al ${day} no conocemos ninguna ley del Congreso que prohíba o limite en general ${subject}. Abajo están las normas de agencias concretas; lo que prohíbe una ciudad o un estado no obliga a las agencias federales.`,
      ];
    case 'not-checked': {
      const nobody = `Nadie ha verificado todavía si ${withArticle(name)} tiene una norma propia sobre ${subject}. No conocemos ninguna ley sobre el tema que obligue a su policía`;
      if (gist.ended === null) return [`${nobody}.`];
      const { lead, rests } = gist.ended;
      return [`${nobody}: la ${of(nameOf(lead.jurisdiction))} dejó de regir ${onDay(rests.until ?? answer.on, date)}${endingOf(lead)}.`];
    }
    case 'not-entered':
      return [`Se encontró una norma sobre ${subject} ${of(name)} que aún no está registrada aquí: no podemos decir qué prohíbe.`];
    case 'none-found':
      return [`Al ${day} no conocemos ninguna norma sobre ${subject} que obligue al gobierno ${of(name)}.`];
    case 'ended': {
      const { lead, rests } = gist;
      return [
        `Al ${day} no conocemos ninguna norma sobre ${subject} que obligue al gobierno ${of(name)}: la última dejó de regir ${onDay(rests.until ?? answer.on, date)}${endingOf(lead)}.`,
      ];
    }
    case 'unclear': {
      const { lead } = gist;
      return [
        `Al ${day} no está claro qué norma sobre ${subjectOf(lead, names)} obliga al gobierno ${of(name)}. `,
        { recorded: lead.provision.doubt ?? '' },
      ];
    }
    case 'in-part': {
      const { lead, rests } = gist;
      const rule = makerOf(lead, nameOf) ?? 'una norma';
      const { signed, since } = sinceWords(rests, date);
      const part = `regula una parte del uso ${of(subjectOf(lead, names))}`.replace(' de el ', ' del ');
      const regulates = signed === null ? `${rule} ${part}, ${since}` : `${rule} ${signed} ${part}`;
      return [`En ${withArticle(name)}, ${regulates}: `, { recorded: lead.provision.says }, ...besideOf(rests, names)];
    }
    case 'rule': {
      const { lead, rests, bound } = gist;
      const { rule, exceptions } = lead.provision;
      const { list, plural } = listOf(bound);
      const does = verbs[rule](subjectOf(lead, names))[plural ? 1 : 0];
      const except = exceptions.length > 0 ? ', con excepciones' : '';
      const maker = makerOf(lead, nameOf);
      const { signed, since } = sinceWords(rests, date);
      const by = signed === null ? `${maker === null ? '' : `, según ${maker}`}, ${since}` : `, según ${maker ?? 'una norma'} ${signed}`;
      return [`En ${withArticle(name)}, ${list} ${does}${except}${by}.`, ...besideOf(rests, names)];
    }
  }
}

/** Of the names of places only the District's has an article. */
function withArticle(name: string): string {
  return name.startsWith('Distrito ') ? `el ${name}` : name;
}

function of(name: string): string {
  return name.startsWith('Distrito ') ? `del ${name}` : `de ${name}`;
}

function subjectOf({ provision }: Layer, { subject, phrases }: AnswerNames): string {
  return phrases[provision.subject] ?? subject;
}

/** @returns "una ley estatal de Texas"; null for a rule of the place itself. */
function makerOf({ tier, jurisdiction, provision }: Layer, nameOf: AnswerNames['nameOf']): string | null {
  return tier === 'own'
    ? null
    : `una ${provision.force === 'law' ? 'ley' : 'norma'} ${tier === 'state' ? 'estatal ' : ''}${of(nameOf(jurisdiction))}`;
}

function besideOf(rests: ActorAnswer, { date, nameOf }: AnswerNames): Phrase {
  const isPolicy = rests.lead!.provision.force === 'policy';
  const law = lawBeside(rests);
  if (law === undefined) return isPolicy ? [' Es una política interna, no una ley.'] : [];
  const { from, fromBasis, says } = law.provision;
  const { signed, since } = startWords(from, fromBasis, date);
  const start = signed ?? (since.startsWith('desde') ? since : `, ${since}`);
  const rule = `rige ${makerOf(law, nameOf) ?? 'una ley del lugar'} ${start}: `.replace(' ,', ',');
  return [isPolicy ? ` Es una política interna; además ${rule}` : ` Además ${rule}`, { recorded: says }];
}

/** @returns "el 28 de junio de 2019", but "junio de 2019" and "2019". */
function dayOf(partial: string, date: AnswerNames['date']): string {
  return partial.length === 10 ? `el ${date(partial)}` : date(partial);
}

/** @returns "el 28 de junio de 2019", "en junio de 2019". */
function onDay(partial: string, date: AnswerNames['date']): string {
  return partial.length === 10 ? `el ${date(partial)}` : `en ${date(partial)}`;
}

function endingOf({ provision }: Layer): string {
  return provision.untilBasis === undefined ? '' : ` (${endings[provision.untilBasis]})`;
}

/** The first day: of the rule itself, or of the act that made it where nothing better was found. */
type Start = { signed: string; since: null } | { signed: null; since: string };

function sinceWords({ since, sinceBasis, lead }: ActorAnswer, date: AnswerNames['date']): Start {
  const { from, fromBasis } = lead!.provision;
  return startWords(since ?? from, sinceBasis ?? fromBasis, date);
}

function period({ since, sinceBasis, until, lead }: ActorAnswer, date: AnswerNames['date']): string {
  // Without a basis it is a doubt that began that day.
  const start = startWords(since!, sinceBasis ?? 'effective', date);
  const parts = [start.since ?? `norma ${start.signed}`];
  if (until !== null) parts.push(`hasta ${dayOf(until, date)}`);
  const { from, fromBasis } = lead!.provision;
  if (comparePartialDates(from, since!) > 0) {
    const text = startWords(from, fromBasis, date);
    parts.push(`con esta redacción ${text.since ?? text.signed}`);
  }
  return parts.join(', ');
}

function startWords(from: string, basis: Provision['fromBasis'], date: AnswerNames['date']): Start {
  switch (basis) {
    case 'seen-in-force':
      return { signed: `en vigor al menos desde ${dayOf(from, date)}`, since: null };
    case 'passed':
      return { signed: `aprobada ${onDay(from, date)}`, since: null };
    case 'signed':
      return { signed: `firmada ${onDay(from, date)}`, since: null };
    case 'reported':
      return { signed: null, since: `según se informó, desde ${dayOf(from, date)}` };
    default:
      return { signed: null, since: `desde ${dayOf(from, date)}` };
  }
}

const inSentence: Record<AnswerActor, string> = {
  police: 'la policía',
  departments: 'los demás departamentos',
  'local-police': 'las policías locales',
  'local-agencies': 'las ciudades y los condados',
  contractors: 'los contratistas del gobierno',
  schools: 'las escuelas',
  'campus-police': 'la policía de los campus',
  colleges: 'las universidades públicas',
  'county-agencies': 'las agencias del condado',
  'state-police': 'la policía estatal',
  'state-agencies': 'las agencias estatales',
  'license-agency': 'la agencia de licencias de conducir',
  'federal-agencies': 'las agencias federales',
  businesses: 'las empresas privadas',
  landlords: 'los arrendadores',
  individuals: 'los particulares',
  vendors: 'los proveedores de la tecnología',
};

function listOf(bound: readonly AnswerActor[]): { list: string; plural: boolean } {
  const names = bound.map((actor) => inSentence[actor]);
  const list = names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} y ${names.at(-1)}`;
  return { list, plural: names.length > 1 || !/^la /.test(list) };
}

const makers: Record<Provision['force'], string> = { law: 'Ley', policy: 'Política interna', unknown: 'Norma' };

function row(answer: ActorAnswer, { date, nameOf }: AnswerNames): Phrase {
  const { state, lead, coverage, until } = answer;
  if (state === 'not-bound-by-local-law')
    return [
      'Ninguna ley de una ciudad, un condado o un estado las obliga. No conocemos ninguna ley del Congreso que lo prohíba o limite en general.',
    ];
  if (lead === null) {
    if (state === 'not-checked') return ['Sin verificar.'];
    if (state === 'not-entered') return ['Se encontró una norma que aún no está registrada aquí.'];
    return [`No se encontró ninguna norma${coverage.checkedOn === null ? '' : ` (se buscó ${onDay(coverage.checkedOn, date)})`}.`];
  }
  const from = lead.tier === 'own' ? '' : `${makers[lead.provision.force]} ${of(nameOf(lead.jurisdiction))}: `;
  if (state === 'ended') return [`${from}Ya no está en vigor: terminó ${onDay(until ?? '', date)}${endingOf(lead)}.`];
  const unsure = state === 'maybe' ? 'No está claro si esto se aplica: ' : '';
  return [`${unsure}${from}`, { recorded: lead.provision.says }];
}
