import { expect, test } from 'vitest';
import { allSources } from '#sources/index.ts';
import { arrivals } from './arrived.ts';
import { checkContent } from './pull.ts';
import { attacks } from './strings.ts';
import type { Trial } from './trial.ts';

/** What of the attacks came into the content, so that the other tests look at something. */
export function takenInTests(trial: () => Trial): void {
  test('the pull of hostile answers ends by itself with all sources read', () => {
    const { status, report, planted } = trial().pull;
    expect(status).toBe(0);
    expect(report.sources.filter(({ failure, notAsked }) => failure !== null || notAsked !== null)).toEqual([]);
    expect(planted).toBeGreaterThan(1000);
    console.log(`${planted} texts in the answers of ${report.sources.length} sources were attacks`);
  });

  test('every source carried attacks into content, in every class and many fields', () => {
    const found = arrivals(trial().content);
    const rows = allSources.map(({ id }) => {
      const own = found.filter(({ source, field }) => source === id || field.startsWith(`claims.${id}.`));
      return {
        id,
        count: own.length,
        texts: new Set(own.map(({ attack }) => attack.text)).size,
        fields: new Set(own.map(({ field }) => field)).size,
      };
    });
    console.log(
      rows.map(({ id, count, texts, fields }) => `${id}: ${count} attacks, ${texts} different ones, in ${fields} fields`).join('\n'),
    );
    // Of printed hearings nothing free is kept but the citation.
    expect(rows.filter(({ id, texts, fields }) => texts < (id === 'govinfo' ? 2 : 10) || fields < (id === 'govinfo' ? 1 : 2))).toEqual([]);
    const classes = new Set(attacks.map((attack) => attack.class));
    expect(new Set(found.map(({ attack }) => attack.class))).toEqual(classes);
    const titled = new Set(found.flatMap(({ attack, field }) => (field === 'title' ? [attack.class] : [])));
    expect([...classes].filter((name) => !titled.has(name))).toEqual([]);
  });

  test('what was pulled and what was proposed passes the check', async () => {
    const { status, printed } = await checkContent(trial().content);
    expect({ status, printed: status === 0 ? '' : printed }).toEqual({ status: 0, printed: '' });
  });

  test('what the pull prints cannot steer a terminal or a runner of jobs', () => {
    const { printed } = trial().pull;
    expect(printed.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(printed.split('\n').filter((line) => /^\s*(?:::|##\[)/.test(line))).toEqual([]);
  });
}
