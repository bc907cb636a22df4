import { stateBook, states } from '#lib/state-books.ts';

export async function getStaticPaths() {
  return (await states()).map((state) => ({ params: { state } }));
}

export async function GET({ params }: { params: { state: string } }): Promise<Response> {
  return new Response(JSON.stringify(await stateBook(params.state)), { headers: { 'content-type': 'application/json' } });
}
