import { expect, test } from 'vitest';
import { endings, mayBelongToStreet, splitZip, withoutCountry } from './typed-address.ts';

test.each<string[]>([
  ['Oakland CA 94607, USA', 'Oakland CA 94607'],
  ['  Oakland,  CA, United States of America', 'Oakland, CA'],
  ...['U.S.A', 'U.S.A.', 'us', 'U.S', 'U.S.', 'United States', 'EE. UU.', 'EE UU', 'EE.UU', 'EEUU', 'Estados Unidos'].map((country) => [
    `Oakland, ${country}`,
    'Oakland',
  ]),
  ['South Usher', 'South Usher'],
  ['Columbus', 'Columbus'],
  ['United States', 'United States'],
])('“%s” without the country is “%s”', (text, wanted) => {
  expect(withoutCountry(text!)).toBe(wanted);
});

test.each([
  ['94607', '', '94607'],
  ['Oakland, CA 94607-1234', 'Oakland, CA', '94607'],
  ['Oakland, 94607', 'Oakland', '94607'],
  ['12345 Main Street', '12345 Main Street', null],
  ['123456', '123456', null],
  ['', '', null],
])('“%s” is “%s” and the ZIP code %s', (text, before, zip) => {
  expect(splitZip(text)).toEqual({ before, zip });
});

test.each([
  ['123 Main Street, New Haven', ['New Haven', 'Haven']],
  ['123 Main Street New Haven', ['Main Street New Haven', 'Street New Haven', 'New Haven', 'Haven']],
  ['Haven', []],
  ['2 Main Street', ['Main Street']],
  ['2 Main Road, Street', ['Street']],
  ['5 a b c d e f', ['b c d e f', 'c d e f', 'd e f', 'e f', 'f']],
])('the town of “%s” can be one of %j', (name, towns) => {
  expect(endings(name)).toEqual(towns);
});

test('a direction may end the street, or begin the town; after a comma it begins the town', () => {
  expect(mayBelongToStreet('West Springfield', '1 Main Street West Springfield')).toBe(true);
  expect(mayBelongToStreet('St. Helena', '1 Main St. Helena')).toBe(true);
  expect(mayBelongToStreet('West Springfield', '1 Main Street, West Springfield')).toBe(false);
  expect(mayBelongToStreet('New Haven', '1 Main Street New Haven')).toBe(false);
});
