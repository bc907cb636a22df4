import { calendarFiles } from '#lib/calendar-files.ts';
import { fileRoute } from '#lib/file-route.ts';

export const { getStaticPaths, GET } = fileRoute(...calendarFiles('clean'));
