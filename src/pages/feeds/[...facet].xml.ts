import type { APIContext } from 'astro';
import { feedPaths, feedResponse } from '#lib/feed-formats.ts';

export const getStaticPaths = feedPaths;

export function GET({ params }: APIContext): Promise<Response> {
  return feedResponse(params['facet']!, 'xml');
}
