import { otherNouns, otherSchema, publishedCollections, recordSchema } from '#data/record-schemas.ts';
import { absolute } from '#lib/addresses.ts';
import { publishedNames } from '#lib/published-data.ts';

const addressOfSchema = (noun: string) => absolute(`/schemas/${noun}.json`);

export function getStaticPaths() {
  const records = publishedNames.map((name) => {
    const { noun } = publishedCollections[name];
    return { params: { noun }, props: { schema: recordSchema(name, addressOfSchema(noun)) } };
  });
  return [...records, ...otherNouns.map((noun) => ({ params: { noun }, props: { schema: otherSchema(noun, addressOfSchema(noun)) } }))];
}

export function GET({ props }: { props: { schema: Record<string, unknown> } }): Response {
  return new Response(`${JSON.stringify(props.schema, null, 2)}\n`, { headers: { 'content-type': 'application/schema+json' } });
}
