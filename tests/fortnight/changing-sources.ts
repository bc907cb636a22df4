import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One meeting as the Senate lists it. */
export interface Meeting {
  id: number;
  /** Day and hour on the wall in Washington, e.g. `16-SEP-2026 10:00 AM`. */
  at: string;
  title: string;
}

/** What the sources say now; the test changes it from day to day. */
export interface Sources {
  meetings: readonly Meeting[];
  /** The Senate's server refuses to answer. */
  isSenateDead: boolean;
}

/** A server on loopback that stands in for the Senate's schedule and for San Francisco's Legistar. */
export async function serveSources(sources: Sources): Promise<{ address: string; server: Server }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/www.senate.gov/')) {
      if (sources.isSenateDead) response.writeHead(403).end('<h1>Forbidden</h1>');
      else response.writeHead(200, { 'content-type': 'text/xml' }).end(schedule(sources.meetings));
    } else if (pathname === '/webapi.legistar.com/v1/oakland/matters' || pathname === '/webapi.legistar.com/v1/oakland/events') {
      response.writeHead(200, { 'content-type': 'application/json' }).end('[]');
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

function schedule(meetings: readonly Meeting[]): string {
  const rows = meetings.map(
    ({ id, at, title }) =>
      `<meeting><identifier>${id}</identifier><cmte_code>SSJU00</cmte_code><committee>Judiciary</committee><type>Open Hearing</type>` +
      `<date>${at}</date><room>SD-226</room><matter>${title}</matter></meeting>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><css_meetings_scheduled>${rows.join('')}</css_meetings_scheduled>`;
}
