import { staleAfterHours } from '#model/stale-after.ts';

/**
 * Shows the notes whose source, or whose copy of the site, has grown too old since the site was built. The notes name UTC days, counted from their
 * beginning: at noon of the next day the pull of the night in between has failed or was not published.
 */
for (const note of document.querySelectorAll<HTMLElement>('[data-last-read]')) {
  if (Date.now() - Date.parse(note.dataset['lastRead']!) > staleAfterHours * 3_600_000) note.hidden = false;
}
