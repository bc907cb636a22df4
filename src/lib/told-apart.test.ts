import { expect, test } from 'vitest';
import { toldApart } from './told-apart.ts';

test('a label of several addresses gets the name of each file, any other stays as it is', () => {
  const links = [
    { label: 'Testimony', url: 'https://x.example/a/Wstate-Garvie.pdf' },
    { label: 'Notice', url: 'https://x.example/notice.pdf' },
    { label: 'Testimony', url: 'https://x.example/a/Wstate-Rudin.pdf?x=1' },
    { label: 'Testimony', url: 'https://y.example/' },
  ];
  expect(toldApart(links).map(({ label }) => label)).toEqual([
    'Testimony (Wstate-Garvie.pdf)',
    'Notice',
    'Testimony (Wstate-Rudin.pdf)',
    'Testimony (y.example)',
  ]);
});

test('the same address twice under one label is told apart from nothing', () => {
  const link = { label: 'Notice', url: 'https://x.example/notice.pdf' };
  expect(toldApart([link, link])).toEqual([link, link]);
});
