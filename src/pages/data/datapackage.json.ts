import { dataPackageText } from '#lib/published-data.ts';

export async function GET(): Promise<Response> {
  return new Response(await dataPackageText(), { headers: { 'content-type': 'application/json' } });
}
