import { expect, test } from 'vitest';
import { readTypedEs } from './words-es.ts';

test.each([
  ['Nueva York', 'NY'],
  ['Nueva York, NY', 'New York, NY'],
  ['ciudad de Nueva York', 'New York, NY'],
  ['Portland, Oregón', 'Portland, OR'],
  ['kansas city misuri', 'kansas city, MO'],
  ['Fayetteville, Carolina del Norte', 'Fayetteville, NC'],
  ['Oregon City', 'Oregon City'],
  ['Somerville, MA', 'Somerville, MA'],
  ['02143', '02143'],
  ['Calle 5, Portland, Oregón, EE. UU.', 'Calle 5 Portland, OR'],
  ['Islas Vírgenes', 'Islas Vírgenes'],
  ['Filadelfia', 'Philadelphia'],
  ['Filadelfia, Pensilvania', 'Philadelphia, PA'],
  ['Calle Market 1, Filadelfia PA', 'Calle Market 1 Philadelphia, PA'],
  ['Nueva Orleans', 'New Orleans'],
  ['nueva orleans, luisiana', 'New Orleans, LA'],
  ['San Agustín, Florida', 'St. Augustine, FL'],
  ['Estado de Nueva York', 'State of New York'],
  ['estado de Vermont', 'State of Vermont'],
  ['Condado de King', 'King County'],
  ['condado de Multnomah, Oregón', 'Multnomah County, OR'],
  ['condado de Suffolk MA', 'Suffolk County, MA'],
  ['parroquia de Orleans, Luisiana', 'Orleans Parish, LA'],
])('“%s” typed on a Spanish page is looked up as “%s”', (typed, wanted) => {
  expect(readTypedEs(typed)).toBe(wanted);
});
