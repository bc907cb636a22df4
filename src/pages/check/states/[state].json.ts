import { fileRoute } from '#lib/file-route.ts';
import { stateBook, states } from '#lib/state-books.ts';

export const { getStaticPaths, GET } = fileRoute('application/json', async () =>
  (await states()).map((state) => ({ params: { state }, contents: async () => JSON.stringify(await stateBook(state)) })),
);
