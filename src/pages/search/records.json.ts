import { searchRecords } from '#lib/search-records.ts';

export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(await searchRecords()), { headers: { 'content-type': 'application/json' } });
}
