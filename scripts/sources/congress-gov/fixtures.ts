/** A hearing that was never held, in the words of the API; what is given replaces the ordinary values, undefined leaves them out. */
export function meeting(differences: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    chamber: 'House',
    committees: [{ name: 'House Judiciary', systemCode: 'hsju00', url: 'https://api.congress.gov/v3/committee/house/hsju00?format=json' }],
    congress: 119,
    date: '2026-03-10T14:30:00Z',
    eventId: '900301',
    location: { building: 'Rayburn House Office Building', room: '2141' },
    meetingStatus: 'Scheduled',
    title: 'Cameras and Faces',
    type: 'Hearing',
    updateDate: '2026-03-06T12:00:00Z',
    ...differences,
  };
}

/** A bill that was never introduced. */
export function bill(differences: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    congress: 119,
    introducedDate: '2026-01-15',
    latestAction: { actionDate: '2026-02-03', text: 'Referred to the Committee on Examples.' },
    legislationUrl: 'https://www.congress.gov/bill/119th-congress/senate-bill/9001',
    number: '9001',
    originChamber: 'Senate',
    sponsors: [
      {
        bioguideId: 'X000001',
        firstName: 'Jane',
        fullName: 'Sen. Example, Jane [D-OH]',
        lastName: 'Example',
        url: 'https://api.congress.gov/v3/member/X000001',
      },
    ],
    title: 'Example Face Act',
    type: 'S',
    ...differences,
  };
}

export const meetingAnswer = (differences: Record<string, unknown> = {}) =>
  JSON.stringify({ committeeMeeting: meeting(differences), request: {} });
export const billAnswer = (differences: Record<string, unknown> = {}) => JSON.stringify({ bill: bill(differences), request: {} });

/** A list as the API answers it; `count` defaults to the number of rows. */
export function list(rows: unknown[], pagination: Record<string, unknown> = { count: rows.length }): string {
  return JSON.stringify({ committeeMeetings: rows, pagination, request: {} });
}

export function row(eventId: string, updateDate = '2026-03-06T12:00:00Z', chamber = 'House'): Record<string, unknown> {
  return {
    chamber,
    congress: 119,
    eventId,
    updateDate,
    url: `https://api.congress.gov/v3/committee-meeting/119/house/${eventId}?format=json`,
  };
}
