import type { Readable } from 'node:stream';
import { csv } from './csv.js';
import { jsonLines } from './json-lines.js';
import type { Table } from './table.js';
import { xlsx } from './xlsx/xlsx.js';

export const FORMATS = ['csv', 'xlsx', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

export interface FileFormat {
  readonly mediaType: string;
  write(table: Table): Readable;
}

export const formats: Readonly<Record<Format, FileFormat>> = {
  // Spreadsheets take a file without the mark for whatever their country once used.
  csv: { mediaType: 'text/csv; charset=utf-8; header=present', write: (table) => csv(table, { bom: true }) },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (table) => xlsx(table),
  },
  jsonl: { mediaType: 'application/jsonl; charset=utf-8', write: jsonLines },
};
