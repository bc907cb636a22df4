import { upcoming } from '#lib/upcoming.ts';

export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(await upcoming()), { headers: { 'content-type': 'application/json' } });
}
