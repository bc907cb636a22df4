import { mapPeriods } from '#lib/map-marks.ts';

export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(await mapPeriods()), { headers: { 'content-type': 'application/json' } });
}
