import { fileURLToPath } from 'node:url';
import { outDir } from 'astro:config/server';
import type { APIRoute, GetStaticPathsOptions } from 'astro';
import { writeRouteFiles, type RouteFile } from './route-files.ts';

/**
 * A route of many files that are data, not pages: `export const { getStaticPaths, GET } = fileRoute(…)`. A build writes them straight into its
 * folder when it asks for their addresses, because Astro takes about a millisecond for what takes a twentieth of that here (measured with 13,500
 * files, November 2026), and has none of them left to make; the development server answers them one by one.
 * @param contentType of the answers of the development server; a host goes by the ending
 * @param files asked once per build
 */
export function fileRoute(contentType: string, files: () => RouteFile[] | Promise<RouteFile[]>) {
  return {
    async getStaticPaths({ routePattern }: Pick<GetStaticPathsOptions, 'routePattern'>) {
      const all = await files();
      if (import.meta.env.DEV) return all.map(({ params, contents }) => ({ params, props: { contents } }));
      await writeRouteFiles(fileURLToPath(outDir), routePattern, all);
      return [];
    },
    GET: (async ({ props }) => {
      const { contents } = props as Pick<RouteFile, 'contents'>;
      return new Response(await contents(), { headers: { 'content-type': contentType } });
    }) satisfies APIRoute,
  };
}
