/** The character references that ASP.NET and the repository's stylesheet write; numeric ones are read besides. */
const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  sect: '§',
};

/** @returns the text of a piece of HTML on one line: tags are blanks, references are read once. Not yet cleaned for our records. */
export function plain(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const point = decimal !== undefined ? Number(decimal) : parseInt(hex!, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .replace(/\s+/g, ' ')
    .trim();
}

/** @returns the addresses of all links, references read, as they stand (relative ones too). */
export function linksIn(html: string): { url: string; label: string }[] {
  return [...html.matchAll(/<a\b[^<>]*?\bhref="([^"<>]*)"[^<>]*>([^<]*)/gi)].map(([, url, label]) => ({
    url: plain(url!),
    label: plain(label!),
  }));
}

/** The site answers trouble with status 200 and a page; no XML of the repository begins like one. */
export function isHtmlPage(text: string): boolean {
  return /^\s*(?:<!DOCTYPE html|<html)\b/i.test(text.replace(/^\ufeff/, ''));
}
