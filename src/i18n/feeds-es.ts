import type { feedsEn } from './feeds-en.ts';

/** Spanish words of the page of feeds and calendars. */
export const feedsEs: typeof feedsEn = {
  title: 'Suscripciones y calendarios',
  description: 'Todas las suscripciones y calendarios: cambios, audiencias, leyes, temas, lugares, comités. Los avisos están en inglés.',
  intro:
    'Una suscripción lleva las novedades al lector que usted elija: sin cuenta, sin su dirección de correo, sin que contemos nada. Cada una existe como RSS, Atom y JSON Feed, con los mismos avisos, que están en inglés; si su lector conoce Atom, elija ese. Un aviso lleva la fecha en que lo dijimos por primera vez, nunca la de la reunión, y cada suscripción guarda los cincuenta más recientes. Una que todavía no ha tenido novedades está vacía.',
  soon: (push) =>
    `De su lector depende cuándo se entera usted: pide el archivo cuando quiere, algunos cada media hora, muchos solo unas pocas veces al día. ${push} Si una audiencia se cancela la noche anterior, su página puede saberlo horas antes que su lector.`,
  withHub: 'Los lectores que conocen WebSub reciben el aviso al momento.',
  withoutHub: 'No podemos enviarle un aviso por nuestra cuenta.',
  opml: (count) => `[Las ${count} suscripciones en OPML](opml), para importarlas de una vez`,
  calendars:
    'Calendarios: [todas las audiencias](hearings), [Cámara de Representantes](house), [Senado](senate); una reunión cancelada o aplazada sale de ellos. Cada uno existe también [con las reuniones canceladas](all), marcadas.',
  subscribe:
    'Suscríbase a la dirección de un calendario y su programa lo seguirá; un archivo que abra en su lugar queda como una copia en la que ya nada cambia.',
  choose: 'Elegir',
  place: 'Lugar',
  committee: 'Comité',
  topic: 'Tema',
  none: 'ninguno',
  show: 'Mostrar las direcciones',
  needsScript: 'Elegir necesita JavaScript; las listas de abajo tienen todas las direcciones.',
  before: (site) =>
    `Lo que ya constaba antes de que empezara ${site} no está en ninguna suscripción; está en [la página de cambios](changes), en inglés.`,
  groups: { everything: 'Todo', topics: 'Temas', places: 'Lugares', committees: 'Comités del Congreso' },
  inPages: (count) => `[${count} canales, en páginas](list)`,
  feed: 'Suscripción',
  items: 'Avisos',
  last: 'Último aviso',
  addresses: 'Direcciones',
  noneYet: 'todavía ninguno',
  calendar: 'Calendario',
  withCancelled: 'con canceladas',
};
