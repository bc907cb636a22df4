import { apiFiles, type ApiFile } from '#lib/api-files.ts';

export async function getStaticPaths() {
  return (await apiFiles()).map(({ path, text }) => ({ params: { file: path }, props: { text } }));
}

export async function GET({ props }: { props: Pick<ApiFile, 'text'> }): Promise<Response> {
  return new Response(await props.text(), { headers: { 'content-type': 'application/json' } });
}
