import type { howWeKnowEn } from './how-we-know-en.ts';

/** Spanish words of the page on method. The three kinds of "no" are named as in answers (`src/model/answer-words-es.ts`). */
export const howWeKnowEs: typeof howWeKnowEn = {
  description: 'Método, confianza, desacuerdos entre fuentes y cómo avisar de un error.',
  intro: (enteredByPeople) =>
    `Cada dato de este sitio nombra los textos en que se basa y el día en que alguien los leyó por última vez. ${enteredByPeople}; las audiencias llegan de los canales oficiales, por programa. La respuesta para un lugar nunca se escribe a mano: se calcula a partir de normas con fecha, de modo que una norma que termina deja de contar ese mismo día.`,
  lawsByPeople: 'Las leyes y políticas las registran personas',
  lawsAndProgramsByPeople: 'Las leyes, políticas y programas los registran personas',
  no: 'Tres clases de «no»',
  ended: 'Venció o terminó',
  endedMeans: ': hubo una norma, y la página dice cuándo y cómo terminó.',
  noneFound: 'Ninguna norma encontrada',
  noneFoundMeans: ': alguien buscó, y la página dice cuándo y dónde.',
  notChecked: 'Sin verificar',
  notCheckedMeans: ': nadie ha buscado. Eso no quiere decir «sin prohibición».',
  notEntered:
    '«Encontrada, aún sin registrar» no es ninguna de ellas: alguien encontró una norma, y lo que dice todavía está por registrarse.',
  coverage: (places, states) => `De los ${places} lugares con registro: ${states}.`,
  coverageStates: {
    found: (count) => `${count} verificados, con una ley, una política o un proyecto`,
    'none-found': (count) => `${count} verificados, sin que se encontrara nada`,
    'not-checked': (count) => `${count} sin verificar`,
  },
  confidence: 'Confianza',
  confidenceMeans: (laws, levels) =>
    `Alta: el texto original, o varias fuentes independientes que coinciden. Media: buenas fuentes secundarias, con lagunas. Baja: una sola fuente, o una débil. De ${laws} leyes y proyectos: ${levels}.`,
  also: (counted) => `Hay además ${counted}.`,
  hearings: (count) => `${count} audiencias`,
  federal: 'Agencias federales',
  federalMeans:
    'Una ciudad o un estado no puede obligar a ICE, al FBI, a CBP ni a la TSA. Que ninguna ley del Congreso les prohíba o limite su uso en general significa que no conocemos ninguna. Los proyectos que no prosperaron figuran en las listas y no obligan a nadie.',
  places: 'Lugares y códigos postales',
  placesMean:
    'La [página de consulta](check) conoce los lugares y códigos postales del paquete zipcodes 8.0.0 (licencia BSD) y los límites de condado de us-atlas 3.0.1 (licencia ISC; límites cartográficos de la Oficina del Censo, de 2017). Ambos se hicieron para otros fines: un nombre postal no es un municipio, y un código postal puede cruzar límites. Los territorios no están incluidos.',
  corrections: 'Correcciones',
  correctionsMean:
    'Cada registro tiene un enlace que abre un aviso con su identificador ya escrito. Las correcciones se hacen a la vista de todos, en el [historial de la carpeta de contenido](history), que es nuestro registro de correcciones: quién cambió qué dato, cuándo y por qué.',
  script: 'Si nuestro programa consulta su servidor',
  scriptDoes: (name) =>
    `Dice quién es, «${name}», envía una sola petición a la vez y pide solo lo que cambió, cuando el servidor puede indicarlo. Si le causa molestias, [díganoslo](issues). A quién consulta, y cómo respondió cada cual la última vez, está en la [página de fuentes](sources).`,
  notAdvice: 'Esto es una descripción de documentos públicos, no asesoría legal.',
  conflicts: 'Donde las fuentes no coinciden o son escasas',
  conflictsCount: (count) => `${count} registros llevan esa advertencia; está en la página de cada uno, en inglés.`,
};
