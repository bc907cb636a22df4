import type { ContentRecords } from './collections.ts';
import { unknownCommittees } from './committee.ts';
import type { Finding } from './content-rules.ts';
import { isPulled } from './hearing-facts.ts';
import { hearingKey } from './hearing-key.ts';
import type { Hearing } from './hearing.ts';
import { dayInZone } from './zoned-time.ts';

/** The rules for hearings that a schema cannot express. What was pulled nobody here can correct, so a doubt about it is a warning. */
export function findHearingProblems({ hearings, committees }: ContentRecords): Finding[] {
  const seen = new Map<string, string>();
  return [...hearings].flatMap(([id, hearing]) => {
    const finding = (severity: Finding['severity'], key: keyof Hearing, message: string): Finding => ({
      severity,
      record: `hearings/${id}`,
      key,
      message,
    });
    const findings: Finding[] = [];
    if (hearing.status === 'held' && !hasEvidence(hearing))
      findings.push(finding('error', 'status', '"held" needs evidence: a transcript, a video, minutes or a source that reports it'));

    // A pull meets an event only once; this is a copy that somebody made of its file.
    const key = hearingKey(id, hearing);
    const other = seen.get(key);
    if (other === undefined) seen.set(key, id);
    else {
      const message = `is the same event as hearings/${other}, so calendars and feeds would name it twice: remove one of the two files`;
      findings.push(finding('error', 'eventId', message));
    }

    const pulled = isPulled(hearing);
    const doubt = doubtOfTime(hearing);
    if (doubt !== null) findings.push(finding(pulled ? 'warning' : 'error', 'startsAt', doubt));

    // A new committee, such as each Congress makes, meets before anybody enters it. Of other hearings findBrokenReferences tells it.
    for (const code of pulled ? unknownCommittees(hearing.committees, committees) : []) {
      const message = `names the committee "${code}", which is not in committees.yaml: add it, or pages show its code instead of its name`;
      findings.push(finding('warning', 'committees', message));
    }
    return findings;
  });
}

/** Past meetings are "held" only with evidence. */
function hasEvidence({ transcript, videos, sources, documents }: Hearing): boolean {
  return transcript !== undefined || videos.length + sources.length + documents.length > 0;
}

function doubtOfTime({ startsAt, endsAt, date, timeZone }: Hearing): string | null {
  if (startsAt === null) return null;
  // The offset is that of the place, so that its own day stands there; asking for the zone takes a thousand times as long.
  if (!startsAt.startsWith(date) && !dayInZone(startsAt, timeZone).startsWith(date))
    return `starts at ${startsAt}, which is not on the day it is dated (${date}): correct startsAt or date`;
  if (endsAt !== undefined && Date.parse(endsAt) < Date.parse(startsAt))
    return `ends (${endsAt}) before it starts (${startsAt}): correct endsAt`;
  return null;
}
