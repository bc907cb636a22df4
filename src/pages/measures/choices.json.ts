import { placeName } from '#lib/places.ts';
import { siteContent } from '#lib/site-content.ts';
import type { LawChoice } from '../../browser/compare.ts';

/** The laws that can be compared: those with clauses. Beside the page, because thousands of them would weigh on everyone who opens it. */
export async function GET(): Promise<Response> {
  const { measures, jurisdictions } = await siteContent();
  const choices = [...measures]
    .filter(([, { provisions }]) => provisions.length > 0)
    .map(([id, { name, jurisdiction }]): LawChoice => [id, `${placeName(jurisdiction, jurisdictions)}: ${name}`]);
  return new Response(JSON.stringify(choices), { headers: { 'content-type': 'application/json' } });
}
