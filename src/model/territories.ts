import { foldName } from './find-place.ts';

/** Names of the inhabited territories by postal code, as they are typed in English and Spanish; the first is the one shown. */
const names: Readonly<Record<string, readonly [string, ...string[]]>> = {
  PR: ['Puerto Rico'],
  GU: ['Guam'],
  VI: [
    'U.S. Virgin Islands',
    'Virgin Islands',
    'USVI',
    'Islas Vírgenes',
    'Islas Vírgenes de los Estados Unidos',
    'Islas Vírgenes Estadounidenses',
  ],
  AS: ['American Samoa', 'Samoa Americana', 'Samoa Estadounidense'],
  MP: ['Northern Mariana Islands', 'Northern Marianas', 'CNMI', 'Islas Marianas del Norte'],
};

/** Their largest towns and islands, some of which have a namesake in a state. */
const towns: Readonly<Record<string, readonly string[]>> = {
  PR: [
    'San Juan',
    'Bayamón',
    'Carolina',
    'Ponce',
    'Caguas',
    'Guaynabo',
    'Mayagüez',
    'Arecibo',
    'Toa Baja',
    'Toa Alta',
    'Trujillo Alto',
    'Vega Baja',
    'Humacao',
    'Aguadilla',
    'Fajardo',
  ],
  GU: ['Hagåtña', 'Dededo', 'Tamuning'],
  VI: ['Charlotte Amalie', 'Christiansted', 'St. Thomas', 'St. Croix'],
  AS: ['Pago Pago'],
  MP: ['Saipan'],
};

/** What their ZIP codes begin with; 969 is shared with other islands of the Pacific. */
const zips: readonly (readonly [beginning: RegExp, code: string])[] = [
  [/^00[679]/, 'PR'],
  [/^008/, 'VI'],
  [/^969[123]/, 'GU'],
  [/^9695/, 'MP'],
  [/^96799/, 'AS'],
];

/** A territory of the United States: none is covered. */
export interface Territory {
  /** Two capital letters. */
  code: string;
  name: string;
}

function territory(code: string | undefined): Territory | null {
  return code === undefined ? null : { code, name: names[code]![0] };
}

/** @returns the territory of a ZIP code; `null` for one of the states. */
export function territoryOfZip(zip: string): Territory | null {
  return territory(zips.find(([beginning]) => beginning.test(zip))?.[1]);
}

/** @returns the territory that a text names or ends with: "Puerto Rico", "San Juan, PR". "As" and "pr" in small letters are words, unless alone. */
export function territoryAtEnd(text: string): Territory | null {
  const folded = ` ${foldName(text)}`;
  const plain = text.trim().replaceAll('.', '');
  const code = (/(?:^|,\s*)([a-z]{2})$/i.exec(plain) ?? /\s([A-Z]{2})$/.exec(plain))?.[1]?.toUpperCase();
  if (code !== undefined && Object.hasOwn(names, code)) return territory(code);
  return territory(Object.keys(names).find((one) => names[one]!.some((name) => folded.endsWith(` ${foldName(name)}`))));
}

/** @returns a town that is called so, and the territory it is in */
export function townInTerritory(name: string): { town: string; territory: Territory } | null {
  const wanted = foldName(name);
  for (const [code, own] of Object.entries(towns)) {
    const town = own.find((one) => foldName(one) === wanted);
    if (town !== undefined) return { town, territory: territory(code)! };
  }
  return null;
}
