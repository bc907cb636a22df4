import type { licensePhotosEn } from './license-photos-en.ts';

/** Spanish words of the programs of kind `license-photos`. */
export const licensePhotosEs: typeof licensePhotosEn = {
  name: 'Fotos de licencias',
  inSentence: 'las fotos de licencias',
  description:
    'En qué estados se buscó por el rostro en las fotos de las licencias de conducir, para quién, cómo se pidió y qué dice hoy la ley.',
  title: 'Las fotos de las licencias de conducir como rueda de reconocimiento policial',
  intro: (subject, states, searched) =>
    `Según documentos publicados en julio de 2019, ICE había pedido a Vermont, Utah y Washington que aplicaran ${subject} a sus fotos de licencias de conducir. Vermont y Utah lo hicieron; si Washington también lo hizo, es objeto de disputa. Esto es lo que consta sobre ${states} estados. En ${searched} de ellos están documentadas búsquedas para ICE o el acceso de ICE al sistema. Sobre los demás no nos consta ninguna búsqueda para ICE, lo que no quiere decir “nunca”.`,
  mapCaption:
    'Fotos de licencias por estado, hallazgo principal. En gris: investigado, no consta ninguna búsqueda para ICE. Con rayas: sin investigar. La tabla de abajo dice lo mismo.',
  byState: 'Estado por estado',
  state: 'Estado',
  onRecord: 'Lo que consta',
  since: 'Desde',
  howAsked: 'Cómo se pidió',
  anyStatus: 'Licencias sin importar el estatus migratorio',
  notLookedInto: 'Sin investigar',
  notListed:
    'Los estados que no figuran no se han investigado. “Prohibido por ley” puede ser parcial: en Utah, Maryland, Illinois y Nueva York la prohibición se refiere solo al control migratorio; en Maine, a las búsquedas fuera de los casos que enumera la ley.',
  fbi: 'El FBI en cifras',
  beyond: 'Proveedores, cartas, encuestas',
  federal: 'Qué obliga a las agencias federales',
  in: (state) => `Fotos de licencias: ${state}`,
  agency: 'Agencia',
  today: 'Ley y práctica hoy',
  sinceDate: (date) => `, desde ${date}`,
  counted: (count) => `${count} programas de fotos de licencias`,
  confidence: 'Confianza',
  figures: 'Cifras',
  happened: 'Qué pasó',
  laws: 'Leyes que le afectan',
  report: 'Avisar de un error en esta ficha',
  summary: 'Fotos de las licencias de conducir',
  noPolicy: 'No se encontró cuál es la política actual.',
  more: 'Lo que consta aquí sobre las fotos de licencias',
  findings: {
    'searched-for-ice': 'Búsquedas por el rostro para ICE',
    'requests-received': 'Se recibieron solicitudes de búsqueda',
    'ice-had-access': 'ICE podía buscar en el sistema por su cuenta',
    'fbi-face-services-agreement': 'Acuerdo con la unidad del FBI que busca rostros',
    suspended: 'Búsquedas suspendidas',
    'prohibited-by-law': 'Prohibido por ley, al menos en parte',
    unknown: 'Investigado: no consta ninguna búsqueda para ICE',
  },
};

export const licensePhotosKindEs = 'Programas de fotos de licencias';
