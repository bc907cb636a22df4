import { publishedCollections, recordSchema, type PublishedCollection } from '#data/record-schemas.ts';
import { absolute } from '#lib/addresses.ts';
import { publishedNames } from '#lib/published-data.ts';

export function getStaticPaths() {
  return publishedNames.map((name) => ({ params: { noun: publishedCollections[name].noun }, props: { name } }));
}

export function GET({ params, props }: { params: { noun: string }; props: { name: PublishedCollection } }): Response {
  const schema = recordSchema(props.name, absolute(`/schemas/${params.noun}.json`));
  return new Response(`${JSON.stringify(schema, null, 2)}\n`, { headers: { 'content-type': 'application/schema+json' } });
}
