import { headerRules } from './policy.ts';
import { writeHeadersFile } from './write-headers-file.ts';
import { writeNginx } from './write-nginx.ts';

/** @returns the text of every file that is written from the list of headers, by its path. */
export function headerFiles(): Map<string, string> {
  const { maps, headers } = writeNginx(headerRules);
  return new Map([
    ['public/_headers', writeHeadersFile(headerRules)],
    ['deploy/nginx/header-maps.conf', maps],
    ['deploy/nginx/headers.conf', headers],
  ]);
}
