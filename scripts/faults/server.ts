import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mirrorFile } from '#pull/mirror.ts';
import type { Fault } from './fault.ts';
import type { Body, StandIn, Told } from './stand-in.ts';

/** A server on this machine that answers in place of one source. */
export interface BenchServer {
  /** Base address, without `/` at its end. */
  address: string;
  /** null = healthy. */
  play: (standIn: StandIn, fault: Fault | null) => void;
  /** Requests since the last `play` for anything but a host of the source: there must be none. */
  strays: () => string[];
  close: () => Promise<void>;
}

/** Stands in a body for the server's own address. */
export const ownAddress = '{{address}}';

/** Starts it on a free port of the loopback interface. */
export async function startServer(hostsOf: (source: string) => readonly string[]): Promise<BenchServer> {
  let playing: { standIn: StandIn; fault: Fault | null } | null = null;
  let strays: string[] = [];
  const server = createServer((request, response) => {
    // A client that gives up in the middle of an answer is what many faults are about.
    response.on('error', () => {});
    request.socket.on('error', () => {});
    const { standIn, fault } = playing!;
    const [, host = '', ...rest] = request.url!.split('/');
    if (!hostsOf(standIn.source).includes(host)) {
      strays.push(request.url!);
      return void response.writeHead(200).end('secret');
    }
    answer(standIn, fault, new URL(`https://${host}/${rest.join('/')}`), request, response, address());
  });
  // Every cell opens its own connections.
  server.keepAliveTimeout = 1000;
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address: address(),
    play(standIn, fault) {
      server.closeAllConnections();
      strays = [];
      playing = { standIn, fault };
    },
    strays: () => strays,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function answer(standIn: StandIn, fault: Fault | null, url: URL, request: IncomingMessage, response: ServerResponse, own: string): void {
  const isWrong = fault !== null && (fault.inDetailsOnly !== true || standIn.isDetail(url));
  const told: Told = { items: standIn.items, details: standIn.items };
  const answered = isWrong ? (fault.mistake?.(url, standIn) ?? url) : url;
  const body = standInBody(standIn, answered, isWrong && fault.tell !== undefined ? fault.tell(told, standIn) : told);
  // A fault that does not need a healthy body happens at every address.
  if (isWrong && fault.send !== undefined && fault.spoil === undefined)
    return fault.send(response, body ?? { type: 'text/plain', text: '' }, request);
  if (body === null) return void response.writeHead(404, { 'content-type': 'text/html' }).end('<!DOCTYPE html><title>Not found</title>');
  const spoiled = isWrong && fault.spoil !== undefined ? fault.spoil(body) : body;
  const sent = { ...spoiled, text: spoiled.text.replaceAll(ownAddress, own) };
  if (isWrong && fault.send !== undefined) return fault.send(response, sent, request);
  response.writeHead(200, { 'content-type': sent.type }).end(sent.text);
}

/** The stand-in's own answer, or else the shipped mirror's. */
function standInBody(standIn: StandIn, url: URL, told: Told): Body | null {
  const own = standIn.answer(url, told);
  if (own !== null) return own;
  try {
    const text = readFileSync(mirrorFile('mirror', url), 'utf8');
    return { type: text.startsWith('<') ? 'text/xml; charset=utf-8' : 'application/json; charset=utf-8', text };
  } catch {
    return null;
  }
}
