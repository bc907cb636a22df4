/** Adds the reader's own hour beside the room's, where the two clocks differ. */
export function startReaderTimes(page: Document): void {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const time of page.querySelectorAll<HTMLTimeElement>('time[data-reader-time]')) {
    const date = new Date(time.dateTime);
    const at = (timeZone: string) => new Intl.DateTimeFormat('en-US', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(date);
    if (at(here) === at(time.dataset['readerTime']!)) continue;
    const own = new Intl.DateTimeFormat('en-US', { weekday: 'short', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }).format(
      date,
    );
    const small = page.createElement('small');
    small.textContent = ` (${own} for you)`;
    time.after(small);
  }
}
