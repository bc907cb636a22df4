import config from '#config';

/** The drawing in the tab of the browser. */
export function GET(): Response {
  return new Response(`${config.site.icon}\n`, { headers: { 'content-type': 'image/svg+xml' } });
}
