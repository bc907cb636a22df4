import { dataFiles, publishedTables } from '#lib/published-data.ts';

export function getStaticPaths() {
  return publishedTables.map(({ name }) => ({ params: { table: name } }));
}

export async function GET({ params }: { params: { table: string } }): Promise<Response> {
  const { text } = (await dataFiles()).find(({ table }) => table.name === params.table)!;
  return new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8; header=present' } });
}
