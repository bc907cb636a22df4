import { weekOf } from '#model/week.ts';

/** Points the links "This week" at the reader's week: a static page cannot know it. */
export function startThisWeek(page: Document): void {
  const now = new Date();
  const day = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  for (const link of page.querySelectorAll<HTMLAnchorElement>('[data-this-week]')) {
    const wanted = link.href.replace(/week\/(\d{4}-W\d\d\/)?$/, `week/${weekOf(day)}/`);
    // A build that is months old has no page for today's week: then the link stays as it is.
    void fetch(wanted, { method: 'HEAD' }).then((response) => {
      if (response.ok) link.href = wanted;
    });
  }
}
