import { fileRoute } from '#lib/file-route.ts';
import { zipShards } from '#lib/place-shards.ts';

export const { getStaticPaths, GET } = fileRoute('application/json', () =>
  [...zipShards()].map(([prefix, rows]) => ({ params: { prefix }, contents: () => JSON.stringify(rows) })),
);
