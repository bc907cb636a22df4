import { weekOf } from '#model/week.ts';

/** Points the links "This week" at the reader's week: a static page cannot know it. */
export function startThisWeek(page: Document): void {
  const now = new Date();
  const day = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  for (const link of page.querySelectorAll<HTMLAnchorElement>('[data-this-week]')) {
    const [first = '', last = ''] = link.dataset['thisWeek']!.split(' ');
    const week = weekOf(day);
    // A build that is months old has no page for today's week: then the link stays as it is.
    if (week >= first && week <= last) link.href = link.href.replace(/week\/(\d{4}-W\d\d\/)?$/, `week/${week}/`);
  }
}
