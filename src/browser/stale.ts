import { staleAfterHours } from '#model/stale-after.ts';

/** Shows the notes whose source, or whose copy of the site, has grown too old since the site was built. */
for (const note of document.querySelectorAll<HTMLElement>('[data-last-read]')) {
  if (Date.now() - Date.parse(note.dataset['lastRead']!) > staleAfterHours * 3_600_000) note.hidden = false;
}
