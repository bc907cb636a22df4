import { fileRoute } from '#lib/file-route.ts';
import { dataFiles } from '#lib/published-data.ts';

export const { getStaticPaths, GET } = fileRoute('text/csv; charset=utf-8; header=present', async () =>
  (await dataFiles()).map(({ table, text }) => ({ params: { table: table.name }, contents: () => text })),
);
