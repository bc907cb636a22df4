import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
];

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds Chromium: `CHROME_PATH`, then an installed Chrome or Chromium, then the one inside the `@sparticuz/chromium` package, which makes
 * the tests run on a machine that has none.
 */
export async function browserProgram(): Promise<{ executablePath: string; args: string[] }> {
  const own = process.env['CHROME_PATH'] ?? installed.find((path) => existsSync(path));
  if (own !== undefined) return { executablePath: own, args: quiet };
  const { default: packaged } = await import('@sparticuz/chromium');
  packaged.setGraphicsMode = false;
  // Not its own list of arguments: `--single-process` closes the browser with its first page.
  return { executablePath: await packaged.executablePath(), args: quiet };
}

/** Starts Chromium for tests and benches. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch(await browserProgram());
}
