import type { HearingClaim } from '#model/hearing.ts';
import { freeLine } from '#pull/drop-contacts.ts';
import type { RawMeeting } from './parse-meeting.ts';

/** Said of a hearing in the field: the repository names no zone for its hour, and we read it as Washington's. */
export const outsideWashington = 'Outside Washington; the source does not say in which time zone the hour is.';
const localTime = 'Outside Washington; the source gives the hour in local time, and it is shown here as if it were Washington’s.';

const buildings: Record<string, string> = {
  RHOB: 'Rayburn House Office Building',
  LHOB: 'Longworth House Office Building',
  CHOB: 'Cannon House Office Building',
  FHOB: 'Ford House Office Building',
  CAPITOL: 'Capitol',
  HVC: 'Capitol Visitor Center',
  SVC: 'Capitol Visitor Center',
  CVC: 'Capitol Visitor Center',
  DSOB: 'Dirksen Senate Office Building',
  HSOB: 'Hart Senate Office Building',
  RSOB: 'Russell Senate Office Building',
};

type Place = Pick<HearingClaim, 'location'>;

/** What the form of the repository shows before somebody has chosen. */
function chosen(text: string): string {
  const word = freeLine(text);
  return /^select one$/i.test(word) ? '' : word;
}

export function readRoom(rawRoom: string, rawBuilding: string): Place {
  const room = chosen(rawRoom);
  const building = chosen(rawBuilding);
  if (room === '' && building === '') return {};
  return {
    location: { ...(room === '' ? {} : { room }), ...(building === '' ? {} : { building: buildings[building.toUpperCase()] ?? building }) },
  };
}

/** @returns "Founders Park, Islamorada, FL", or null when the meeting is not in the field. */
export function readFieldPlace(field: RawMeeting['meeting-details']['meeting-location']['field']): string | null {
  const parts = [field['building-name'], field.city, field.state['@postal-code'] || field.state['#text']].map(chosen);
  return parts.filter((part) => part !== '').join(', ') || null;
}

/** The page has room and building in one line ("2154 RHOB"), and the city in the next. */
export function readPagePlace(first: string, rest: readonly string[], isLocalTime: boolean): Place {
  const line = chosen(first);
  const city = freeLine(rest.join(', '));
  const inCapitol = city === '' || /^washington\b/i.test(city);
  if (!inCapitol)
    return {
      location: { address: [line, city].filter((part) => part !== '').join(', '), note: isLocalTime ? localTime : outsideWashington },
    };
  const [, room, building] = /^(\S+)[\s,]+([A-Z]+)$/.exec(line) ?? [];
  if (building !== undefined && buildings[building] !== undefined) return readRoom(room!, building);
  return readRoom(line, '');
}
