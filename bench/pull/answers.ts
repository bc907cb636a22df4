import XMLBuilder from 'fast-xml-builder';
import { history, item, matter, meeting } from '#sources/legistar/stand-in.ts';
import type { Grounds } from '../corpus/grounds.ts';
import { Random } from '../random.ts';
import { organizationOf, subjects, titleOf, two } from '../words.ts';

const dayMs = 86_400_000;
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** @returns hearings.xml of the Senate with so many meetings ahead, over two years; about 0.7 kB each */
export function senateSchedule(meetings: number, { committees, today }: Grounds): string {
  const random = new Random(20_260_104);
  const senate = committees.filter(({ chamber }) => chamber === 'senate');
  const rows = Array.from({ length: meetings }, (_, number) => {
    const day = dayAfter(today, 1 + (number % 700));
    const hour = 9 + random.below(8);
    const committee = random.pick(senate);
    return {
      cmte_code: committee.code.toUpperCase(),
      committee: committee.name,
      identifier: String(400_000 + number),
      type: random.next() < 0.8 ? 'Open Hearing' : 'Business Meeting',
      date: `${day.slice(8)}-${months[Number(day.slice(5, 7)) - 1]}-${day.slice(0, 4)} ${two(((hour + 11) % 12) + 1)}:${random.pick(['00', '30'])} ${hour < 12 ? 'AM' : 'PM'}`,
      date_iso_8601: day,
      room: `SD-${100 + random.below(500)}`,
      matter: `${titleOf(random, number)} With ${organizationOf(random)} on sitting number ${number}.`,
      Documents: {
        AssociatedDocument: Array.from({ length: random.below(3) }, () => ({
          '@congress': '119',
          '@document_prefix': 'SN',
          '@document_num': String(100 + random.below(5000)),
          '@document_description': `A bill to amend the law on ${random.pick(subjects)}, and for other purposes.`,
        })),
      },
    };
  });
  const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: true });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ css_meetings_scheduled: { meeting: rows } })}`;
}

/** A city whose council deals with the subject in so many files, and in a meeting on each of the next sixty days. */
export interface City {
  client: string;
  files: number;
}

/** @returns the body of an address below `/v1/<client>/` of the Legistar Web API, or null where there is nothing */
export function legistarAnswer({ files }: City, path: string, query: URLSearchParams, { today }: Grounds): string | null {
  const [list, id, part] = path.split('/');
  const skip = Number(query.get('$skip') ?? 0);
  const top = Number(query.get('$top') ?? 1000);
  if (list === 'matters' && id === undefined)
    return JSON.stringify(
      range(files)
        .slice(skip, skip + top)
        .map((number) => fileOf(number, today)),
    );
  if (list === 'matters' && part === 'histories') return JSON.stringify(stepsOf(Number(id), today));
  if (list === 'matters') return '[]';
  if (list === 'events' && id === undefined)
    return JSON.stringify(
      range(60)
        .slice(skip, skip + top)
        .map((number) => meetingOf(number, today)),
    );
  if (list === 'events' && part === 'eventitems') return JSON.stringify(agendaOf(Number(id), today));
  return null;
}

function fileOf(number: number, today: string) {
  const random = new Random(number);
  return matter({
    MatterId: 7000 + number,
    MatterFile: nameOf(number),
    MatterTitle: `Facial recognition and other surveillance technology in ${random.pick(subjects)}, number ${number}`,
    MatterIntroDate: `${dayAfter(today, -60 - random.below(300))}T00:00:00`,
    MatterAgendaDate: `${dayAfter(today, random.below(30))}T00:00:00`,
  });
}

function stepsOf(id: number, today: string) {
  return range(1 + (id % 5)).map((step) =>
    history({ MatterHistoryId: 10 * id + step, MatterHistoryActionDate: `${dayAfter(today, step - 50)}T00:00:00` }),
  );
}

function meetingOf(number: number, today: string) {
  return meeting({ EventId: 30_000 + number, EventDate: `${dayAfter(today, number)}T00:00:00` });
}

function agendaOf(id: number, today: string) {
  return range(12).map((place) => {
    const { MatterId, MatterFile, MatterTitle } = fileOf((id * 7 + place) % 50, today) as Record<string, unknown>;
    return item({
      EventItemId: 100 * id + place,
      EventItemAgendaSequence: place + 1,
      EventItemMatterId: MatterId,
      EventItemMatterFile: MatterFile,
      EventItemTitle: MatterTitle,
    });
  });
}

function nameOf(number: number): string {
  return `26-${String(number).padStart(5, '0')}`;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}
