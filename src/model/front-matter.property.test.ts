import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyHearing, anyText } from './arbitrary-records.ts';
import { formatContentFile, parseContentFile } from './front-matter.ts';
import { hearingKeys, hearingSchema } from './hearing.ts';
import { readYaml } from './read-yaml.ts';

const settings = { seed: 20260725, numRuns: 200 };
/** Blocks as people write them; what stands between the closing line and the end is theirs, too. */
const anyCurated = fc.constantFrom(
  '',
  "curated:\n  title: 'Faces'\n",
  'curated:   # by hand\n  note: >-\n    two\n    lines\n\n  # why\n  topics: [a, b]\n',
  'curated:\n  measures:\n  - a\n  - b\n',
  'curated:\r\n  note: "x"\r\n',
);

test('any hearing, curated block and body come back from a file as they went in', () => {
  fc.assert(
    fc.property(anyHearing, anyCurated, anyText, (hearing, curated, body) => {
      const file = parseContentFile(formatContentFile(hearing, hearingKeys, curated, body));
      const { curated: _own, ...data } = file.data;
      expect(hearingSchema.parse(data)).toEqual(hearing);
      expect([file.curatedText, file.body]).toEqual([curated, body]);
    }),
    settings,
  );
});

test('writing what was read gives the same bytes, whatever the order of the keys', () => {
  fc.assert(
    fc.property(anyHearing, anyCurated, anyText, (hearing, curated, body) => {
      const text = formatContentFile(hearing, hearingKeys, curated, body);
      const file = parseContentFile(text);
      const backwards = Object.fromEntries(Object.entries(file.data).reverse());
      expect(formatContentFile(backwards, hearingKeys, file.curatedText, file.body)).toBe(text);
    }),
    settings,
  );
});

test('a file of ours is read without YAML as YAML reads it', () => {
  fc.assert(
    fc.property(anyHearing, (hearing) => {
      const text = formatContentFile(hearing, hearingKeys);
      expect(parseContentFile(text).data).toEqual(readYaml(text.slice('---\n'.length, -'---\n'.length)));
    }),
    settings,
  );
});

test('any value that JSON can hold comes back from the front matter', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      // JSON has no -0 and no undefined.
      const plain: unknown = JSON.parse(JSON.stringify(value));
      expect(parseContentFile(formatContentFile({ value: plain }, ['value'])).data['value']).toEqual(plain);
    }),
    settings,
  );
});

test('any text is read as a content file or refused with an error in words', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyText,
        anyText.map((text) => `---\n${text}\n---\n`),
      ),
      (text) => {
        try {
          expect(typeof parseContentFile(text).data).toBe('object');
        } catch (error) {
          expect((error as Error).message).not.toMatch(/undefined|is not a function|Cannot read/);
        }
      },
    ),
    settings,
  );
});
