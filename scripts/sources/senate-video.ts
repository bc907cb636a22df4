/**
 * Tells whether an address of the Senate's player is that of a meeting: hearings.xml, and the API that copies it, give the name of another
 * day's file, or `comm=xxxx` (seen 2026-07-25).
 * @param date day of the meeting
 */
export function isVideoOf(address: string, date: string): boolean {
  const { searchParams } = new URL(address);
  if (/^x+$/i.test(searchParams.get('comm') ?? '')) return false;
  const named = /(\d{2})(\d{2})(\d{2})[a-z]?$/i.exec(searchParams.get('filename') ?? '');
  return named === null || `20${named[3]}-${named[1]}-${named[2]}` === date;
}
