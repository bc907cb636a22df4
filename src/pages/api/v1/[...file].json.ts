import { apiFiles } from '#lib/api-files.ts';
import { fileRoute } from '#lib/file-route.ts';

export const { getStaticPaths, GET } = fileRoute('application/json', async () =>
  (await apiFiles()).map(({ path, text }) => ({ params: { file: path }, contents: text })),
);
