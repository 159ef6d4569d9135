import { commentColumns } from '../export-comments/comment-columns.js';
import { participationColumns } from '../export-participation/participation-columns.js';
import { stanceColumns } from '../export-stances/stance-columns.js';
import type { Column } from './table.js';

/** The columns of every export, by the last part of its address. */
export const documentedColumns: Readonly<Record<string, readonly Column[]>> = {
  comments: commentColumns,
  stances: stanceColumns,
  participation: participationColumns,
};
