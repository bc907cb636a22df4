import config from '#config';
import { freshnessSvg } from '#data/badge.ts';
import { formatDate } from '#lib/format.ts';
import { sourceStatuses } from '#lib/source-status.ts';

/** One line on how fresh the data is, for the README and for other people's pages. */
export async function GET(): Promise<Response> {
  const asked = (await sourceStatuses()).flatMap(({ health }) => health ?? []);
  const read =
    asked
      .flatMap(({ lastSuccess }) => lastSuccess ?? [])
      .sort()
      .at(-1)
      ?.slice(0, 10) ?? null;
  const answered = asked.filter(({ failingSince }) => failingSince === null).length;
  const svg = freshnessSvg(config.site.name, read, answered, asked.length, formatDate);
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
}
