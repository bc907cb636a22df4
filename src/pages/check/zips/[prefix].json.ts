import { zipShards } from '#lib/place-shards.ts';

export function getStaticPaths() {
  return [...zipShards().keys()].map((prefix) => ({ params: { prefix } }));
}

export function GET({ params }: { params: { prefix: string } }): Response {
  return new Response(JSON.stringify(zipShards().get(params.prefix)), { headers: { 'content-type': 'application/json' } });
}
