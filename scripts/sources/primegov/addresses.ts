/** The only host a city's source asks. */
export function hostOf(client: string): string {
  return `${client}.primegov.com`;
}

/** The list of a city's meetings that are ahead: no key, no paging, undocumented. */
export function listOf(client: string): string {
  return `https://${hostOf(client)}/api/v2/PublicPortal/ListUpcomingMeetings`;
}

/** The page for people; the list names none for a single meeting. */
export function portalOf(client: string): string {
  return `https://${hostOf(client)}/public/portal`;
}
