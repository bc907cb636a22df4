import { lawTables } from './law-tables.ts';
import { meetingTables } from './meeting-tables.ts';
import { programTables } from './program-tables.ts';
import { sourceTable } from './source-table.ts';
import type { Table } from './table.ts';

/** Every table that is published under `/data/`, in the order of the codebook. */
export const tables: readonly Table[] = [...lawTables, ...programTables, ...meetingTables, sourceTable];
