import { calendarPaths, calendarResponse } from '#lib/calendar-response.ts';

export const getStaticPaths = calendarPaths;

export function GET({ params }: { params: { facet: string } }): Promise<Response> {
  return calendarResponse(params.facet, 'full');
}
