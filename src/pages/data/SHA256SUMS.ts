import { sumsText } from '#lib/published-data.ts';

export async function GET(): Promise<Response> {
  return new Response(await sumsText(), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
