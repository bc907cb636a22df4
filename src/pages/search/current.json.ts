import { searchFiles } from '#lib/search-files.ts';

/** Where the index is now; everything else of search is in the folder it names and can be kept for ever. */
export async function GET(): Promise<Response> {
  return new Response(JSON.stringify((await searchFiles()).manifest), { headers: { 'content-type': 'application/json' } });
}
