import { clausesOf } from '#lib/clauses.ts';
import { siteContent } from '#lib/site-content.ts';

export async function getStaticPaths() {
  const { measures } = await siteContent();
  return [...measures].filter(([, { provisions }]) => provisions.length > 0).map(([id]) => ({ params: { id } }));
}

export async function GET({ params }: { params: { id: string } }): Promise<Response> {
  return new Response(JSON.stringify(await clausesOf(params.id)), { headers: { 'content-type': 'application/json' } });
}
