import type { APIRoute } from 'astro';
import { searchFiles } from '#lib/search-files.ts';

export async function getStaticPaths() {
  const { manifest, files } = await searchFiles();
  return [...files.keys()].map((path) => ({ params: { version: manifest.version, file: path.replace(/\.json$/, '') } }));
}

export const GET: APIRoute = async ({ params }) => {
  const contents = (await searchFiles()).files.get(`${params['file']}.json`)!;
  return new Response(contents, { headers: { 'content-type': 'application/json' } });
};
