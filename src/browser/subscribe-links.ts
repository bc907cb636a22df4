/** @returns the address under which a calendar program subscribes to a file, instead of copying what the file says today */
export function subscribeAddress(href: string): string {
  return href.replace(/^https?:/, 'webcal:');
}

/** Makes marked links to calendars subscribe; without JavaScript they lead to the file. Only here is it known where the site stands. */
export function startSubscribeLinks(page: Document): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[data-subscribe]')) link.href = subscribeAddress(link.href);
}
