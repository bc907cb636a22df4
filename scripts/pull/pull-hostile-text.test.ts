import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { answer, newPlace, pull, read, schedule, tree } from './pull-stand-in.ts';
import type { PullReport } from './report.ts';

test('outside text cannot start a line of its own in table, progress or report', async () => {
  const place = await newPlace();
  const command = '\n::error::fake\nfailed: fake';
  await answer(
    place,
    schedule([
      { identifier: '338683', date: `SOON${command}` },
      { identifier: `x${command}` },
      { identifier: '338684', matter: `A${command}` },
    ]),
  );
  const file = path.join(place.folder, 'report.json');
  const { status, stdout, stderr } = await pull(place, '--report', file);
  expect(status).toBe(0);
  expect(stdout).toContain('338683: cannot read the date');
  expect(`${stdout}\n${stderr}`.split('\n').filter((line) => /^(::|failed:)/.test(line))).toEqual([]);
  const report = JSON.parse(await readFile(file, 'utf8')) as PullReport;
  expect(report.news).toEqual(['new: 119/senate/338684 A ::error::fake failed: fake']);
});

test('a hostile title ends as plain data in the file', async () => {
  const place = await newPlace();
  const hostile = `</matter><script>alert(1)</script> --- import x from 'node:fs' {process.exit(7)} \${x} "q" \\ 'r' ]]> # : - \u202e\u200b& curated:`;
  const escaped = hostile.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  await answer(place, schedule([{ identifier: '338683', matter: escaped }]));
  expect(await pull(place)).toMatchObject({ status: 0 });
  const { hearing, body } = await read(place, '338683');
  expect(hearing.title).toBe(
    `</matter><script>alert(1)</script> --- import x from 'node:fs' {process.exit(7)} \${x} "q" \\ 'r' ]]> # : - & curated:`,
  );
  expect(hearing.curated).toBeUndefined();
  expect(body).toBe('');
  const text = await readFile(path.join(place.content, 'hearings/119/senate/338683.mdx'), 'utf8');
  expect(text.split('\n').filter((line) => line === '---')).toHaveLength(2);
  expect(text.split('\n').filter((line) => line.includes('process.exit'))).toHaveLength(1);
});

test.each(['../../../../outside', '338683/../../x', 'CON', '..\\x'])(
  'the identifier %j writes nothing outside and is named',
  async (identifier) => {
    const place = await newPlace();
    await answer(place, schedule([{ identifier }, { identifier: '338684' }]));
    const { status, stdout } = await pull(place);
    expect(status).toBe(0);
    expect(stdout).toContain(`skipped: senate-schedule ${identifier}`);
    expect(Object.keys(await tree(place.folder)).filter((file) => file.endsWith('.mdx'))).toEqual([
      path.join('content', 'hearings', '119', 'senate', '338684.mdx'),
    ]);
  },
);
