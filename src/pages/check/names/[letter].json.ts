import { nameShards } from '#lib/place-shards.ts';

export function getStaticPaths() {
  return [...nameShards().keys()].map((letter) => ({ params: { letter } }));
}

export function GET({ params }: { params: { letter: string } }): Response {
  return new Response(JSON.stringify(nameShards().get(params.letter)), { headers: { 'content-type': 'application/json' } });
}
