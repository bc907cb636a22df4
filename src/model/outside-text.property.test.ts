import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from './arbitrary-records.ts';
import { cleanLine, cleanText, httpAddress, longestText } from './outside-text.ts';

const settings = { seed: 20260725, numRuns: 500 };
/** Texts around the length at which they are cut. */
const longText = fc
  .tuple(anyText, fc.integer({ min: longestText - 30, max: longestText + 30 }))
  // Ideographic spaces are not folded, and are trimmed where a text is cut.
  .map(([text, length]) => `${text}${'a\u3000\u3000\u3000\u3000'.repeat(longestText)}`.slice(0, length));
const texts = fc.oneof({ weight: 4, arbitrary: anyText }, longText);

test.each([cleanLine, cleanText])('%o leaves alone what it has cleaned once', (clean) => {
  fc.assert(
    fc.property(texts, (text) => {
      const once = clean(text);
      expect(clean(once)).toBe(once);
    }),
    settings,
  );
});

test('a cleaned line is one line that every format can hold', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const line = cleanLine(text);
      expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/);
      expect(line.isWellFormed()).toBe(true);
    }),
    settings,
  );
});

test('an accepted address is http, has no user name, and is accepted again as it is', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyText,
        fc.webUrl(),
        fc.webUrl({ withQueryParameters: true }).map((url) => ` ${url} `),
      ),
      (text) => {
        const address = httpAddress(text);
        if (address === null) return;
        expect(address).toMatch(/^https?:\/\/[^@/]/);
        expect(httpAddress(address)).toBe(address);
      },
    ),
    settings,
  );
});
