import { clausesOf } from '#lib/clauses.ts';
import { fileRoute } from '#lib/file-route.ts';
import { siteContent } from '#lib/site-content.ts';

export const { getStaticPaths, GET } = fileRoute('application/json', async () => {
  const { measures } = await siteContent();
  return [...measures]
    .filter(([, { provisions }]) => provisions.length > 0)
    .map(([id]) => ({ params: { id }, contents: async () => JSON.stringify(await clausesOf(id)) }));
});
