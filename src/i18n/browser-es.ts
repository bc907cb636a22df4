import type { BrowserCatalogue } from './browser-en.ts';

/** Spanish words that a browser needs; see `browser-en.ts`. */
export const browserEs: BrowserCatalogue = {
  check: {
    unknown: (typed) =>
      `No conocemos ningún lugar ni código postal “${typed}”. Pruebe con la localidad más cercana, su código postal o el estado: “Nombre, XX”.`,
    failed: 'No se pudo cargar la respuesta. Revise la conexión y pregunte otra vez.',
    several: (typed, count) => `Hay ${count} lugares con el nombre “${typed}”. ¿Cuál busca?`,
    answerFor: (name) => `La respuesta para ${name}`,
    inexact: (name) => `Ningún lugar se escribe exactamente así. Esta es la respuesta para ${name}; ¿o buscaba otro?`,
    unsure: 'Ningún lugar se escribe exactamente así. ¿Se refiere a uno de estos?',
    uncovered: (name) => `Todavía sin cubrir: ${name}. Aquí están los cincuenta estados y el Distrito de Columbia.`,
    choose: (count) => (count === 1 ? 'Un lugar para elegir' : `Elija uno de ${count} lugares`),
    chooseAnother: (count) => `Elegir otro de ${count} lugares`,
    theState: (name) => `${name} (el estado)`,
    stateOf: (name) => `Estado de ${name}`,
    countyArea: (county) => `zona del condado de ${county}`,
    parishArea: (parish) => `zona de la parroquia de ${parish}`,
    notCovered: 'todavía sin cubrir',
    everything: (name) => `Todo sobre ${name}`,
    notChecked: (name) => `Todavía no hemos verificado ${name}. Lo que ve es lo que dicen su condado, su estado y el país. `,
    countyUnknown: (name) =>
      `Aquí no hay ficha de ${name}: no se sabe si el condado tiene una norma propia. Lo que ve es lo que dicen su estado y el país; las localidades del condado pueden tener normas propias. `,
    tellUs: 'Infórmenos de una norma de ese lugar',
    pleaseCheck: (name) => `Verificar ${name}`,
    postalName: (name) =>
      `El nombre postal ${name} no marca los límites de la ciudad: una dirección con ese nombre puede estar fuera de ella, donde su ordenanza no rige. Puede confirmarlo con la oficina de tasación de la ciudad o del condado, o en su recibo del impuesto a la propiedad.`,
    zipCode: (zip, name) =>
      `El código postal ${zip} lleva el nombre ${name}. Un nombre postal no marca los límites de la ciudad: una dirección con ese nombre puede estar fuera de ella, donde su ordenanza no rige. Puede confirmarlo con la oficina de tasación de la ciudad o del condado, o en su recibo del impuesto a la propiedad.`,
    allOf: (state) => `Todo el estado (${state})`,
    notAdvice: '. No es asesoría legal.',
  },
  answer: {
    otherDay: (isAhead, built) =>
      `${isAhead ? 'Así será si nada cambia hasta entonces. ' : ''}Lo que sigue en esta página es del ${built}.`,
    moreRules: (count) => (count === 1 ? '1 norma más' : `${count} normas más`),
  },
  filters: {
    ahead: (shown, all) => `${shown} de ${all} ${all === 1 ? 'reunión' : 'reuniones'} por venir.`,
    waiting: (shown, all) => `${shown} de ${all} ${all === 1 ? 'reunión aplazada' : 'reuniones aplazadas'}.`,
    past: (shown, all) => `${shown} de ${all} ${all === 1 ? 'audiencia pasada' : 'audiencias pasadas'}.`,
  },
};
