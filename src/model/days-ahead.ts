import type { ContentRecords } from './collections.ts';
import type { Finding } from './content-rules.ts';

/**
 * Looks for days on which somebody did something and that have not come: a record that says so would never be asked to be checked again.
 * @param lastDay `YYYY-MM-DD` in UTC; where it is written, the next day may have begun
 */
export function findDaysAhead(records: ContentRecords, lastDay: string): Finding[] {
  const latest = new Date(Date.parse(lastDay) + 86_400_000).toISOString().slice(0, 10);
  const { jurisdictions, measures, programs, explainers, hearings } = records;
  const findings: Finding[] = [];
  const look = (record: string, key: string, day: string | null | undefined, what: string) => {
    if (day === undefined || day === null || day <= latest) return;
    findings.push({ severity: 'error', record, key, message: `${what} ${day}, which has not come yet: correct the day` });
  };
  for (const [id, { coverage }] of jurisdictions)
    look(`jurisdictions/${id}`, 'coverage', coverage.checkedOn, 'says in checkedOn that it was looked at on');
  for (const [collection, all] of Object.entries({ measures, programs, explainers, hearings })) {
    for (const [id, { lastChecked, sources }] of all) {
      const record = `${collection}/${id}`;
      look(record, 'lastChecked', lastChecked, 'was last checked on');
      for (const { read } of sources) look(record, 'sources', read, 'names a source that was read on');
    }
  }
  for (const [id, { events }] of measures) {
    for (const { entered } of events) look(`measures/${id}`, 'events', entered, 'has an event that was entered on');
  }
  return findings;
}
