import type { Fault, Sending } from '../fault.ts';

const status =
  (code: number, headers: Record<string, string> = {}): Sending =>
  (response) =>
    response
      .writeHead(code, { 'content-type': 'text/html', ...headers })
      .end('<!DOCTYPE html><html><title>Sorry</title><p>Try later.</p></html>');
const redirect =
  (location: string): Sending =>
  (response, _body, request) =>
    response.writeHead(301, { location: location.replace('{{same}}', `https:/${request.url}`) }).end();
const instead =
  (text: string, type: string): Sending =>
  (response) =>
    response.writeHead(200, { 'content-type': type }).end(text);

/** Fails at first and answers when asked again: the healthy body follows each second time. */
function onSecondAsking(code: number, headers: Record<string, string> = {}): Sending {
  const asked = new Map<string, number>();
  return (response, body, request) => {
    const count = (asked.get(request.url!) ?? 0) + 1;
    asked.set(request.url!, count);
    if (count % 2 === 1) return status(code, headers)(response, body, request);
    if (body.text === '') return status(404)(response, body, request);
    response.writeHead(200, { 'content-type': body.type }).end(body.text);
  };
}

const botCheck = `<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title><meta name="robots" content="noindex,nofollow">
<script>(function(){window._chk={cType:'managed'};})();</script></head><body><h1>www.example.gov</h1><p>Verify you are human by completing the action below.</p></body></html>`;
const errorPage = `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><title>404 Error Page</title></head>
<body><p>We can't find this page.<br>Search again & again</body></html>`;
const quick = { firstRetry: 1, longestWait: 50 };

/** Statuses, redirects, and bodies of something else. */
export const answerFaults: readonly Fault[] = [
  { name: '301 to itself', right: 'fails', line: /more than 5 redirects/, send: redirect('{{same}}') },
  {
    name: '301 to another host',
    right: 'fails',
    line: /a redirect (to|without)/,
    send: redirect('https://elsewhere.example/hearings.xml'),
  },
  { name: '301 to this machine', right: 'fails', line: /a redirect (to|without)/, send: redirect(`http://127.0.0.1/secret`) },
  { name: '301 to a private network', right: 'fails', line: /a redirect (to|without)/, send: redirect('http://10.0.0.1/secret') },
  {
    name: '301 to cloud metadata',
    right: 'fails',
    line: /a redirect (to|without)/,
    send: redirect('http://169.254.169.254/latest/meta-data/'),
  },
  { name: '301 to file:', right: 'fails', line: /a redirect (to|without)/, send: redirect('file:///etc/passwd') },
  { name: '301 to nowhere', right: 'fails', line: /a redirect (to|without)/, send: (response) => response.writeHead(301).end() },
  { name: '304 unasked', right: 'fails', send: (response) => response.writeHead(304).end() },
  { name: '401', right: 'fails', send: status(401) },
  { name: '403', right: 'fails', send: status(403) },
  { name: '404', right: 'fails', send: status(404) },
  { name: '410', right: 'fails', send: status(410) },
  { name: '429, wait an hour', right: 'fails', send: status(429, { 'retry-after': '3600' }) },
  { name: '429, wait a moment', right: 'same', patience: quick, send: onSecondAsking(429, { 'retry-after': '0' }) },
  { name: '500', right: 'fails', patience: quick, send: status(500) },
  { name: '503', right: 'fails', patience: quick, send: status(503) },
  { name: '503 once', right: 'same', patience: quick, send: onSecondAsking(503) },
  { name: '204', right: 'fails', send: (response) => response.writeHead(204).end() },
  { name: 'error page with 200', right: 'fails', send: instead(errorPage, 'text/html') },
  { name: 'bot check with 200', right: 'fails', send: instead(botCheck, 'text/html; charset=UTF-8') },
  {
    name: 'JSON error with 200',
    right: 'fails',
    send: instead('{"error":{"code":"OVER_RATE_LIMIT","message":"Slow down."}}', 'application/json'),
  },
  {
    name: 'XML error with 200',
    right: 'fails',
    send: instead('<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', 'application/xml'),
  },
  { name: 'empty body', right: 'fails', send: instead('', 'text/plain') },
  { name: 'white space', right: 'fails', send: instead(' \r\n\t\n', 'text/plain') },
  { name: 'null', right: 'fails', send: instead('null', 'application/json') },
  { name: 'a PDF', right: 'fails', send: instead('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF', 'application/pdf') },
];
