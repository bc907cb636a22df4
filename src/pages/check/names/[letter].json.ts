import { fileRoute } from '#lib/file-route.ts';
import { nameShards } from '#lib/place-shards.ts';

export const { getStaticPaths, GET } = fileRoute('application/json', () =>
  [...nameShards()].map(([letter, rows]) => ({ params: { letter }, contents: () => JSON.stringify(rows) })),
);
