import type { Reproduction } from '@folkmoot/analytics/reproduce';
import { backUp, type BackupReport, type BackupRequest } from './backup/backup.js';
import { eraseComment, type EraseCommentReport, type EraseCommentRequest } from './erase/erase-comment.js';
import { eraseMember, type EraseMemberReport, type EraseMemberRequest } from './erase/erase-member.js';
import { listErased, type ListErasedRequest } from './erase/list-erased.js';
import { exportArchive, type ExportReport, type ExportRequest } from './export-archive/export-archive.js';
import {
  importArchive,
  type ImportArchiveReport,
  type ImportArchiveRequest,
} from './import-archive/import-archive.js';
import { importPolis, type ImportRequest } from './import-polis/import-polis.js';
import type { ImportReport } from './import-polis/import-report.js';
import type { Following } from './progress.js';
import { listReadModels, type ReadModelStatus } from './rebuild/list-read-models.js';
import { rebuild, type Rebuilt, type RebuildRequest } from './rebuild/rebuild.js';
import { reproduceFigure, type ReproduceRequest } from './reproduce-figure/reproduce-figure.js';
import { verify, type VerifyReport, type VerifyRequest } from './verify/verify.js';
import type { Workplace } from './workplace.js';

/** What can be done to a data directory, by the command line itself or by the Folkmoot that holds it. All of it is JSON. */
export interface Jobs {
  backup: { readonly request: BackupRequest; readonly report: BackupReport };
  'erase-comment': { readonly request: EraseCommentRequest; readonly report: EraseCommentReport };
  'erase-member': { readonly request: EraseMemberRequest; readonly report: EraseMemberReport };
  'export-archive': { readonly request: ExportRequest; readonly report: ExportReport };
  'import-archive': { readonly request: ImportArchiveRequest; readonly report: ImportArchiveReport };
  'import-polis': { readonly request: ImportRequest; readonly report: ImportReport };
  'list-erased': { readonly request: ListErasedRequest; readonly report: readonly string[] };
  'list-read-models': { readonly request: object; readonly report: readonly ReadModelStatus[] };
  rebuild: { readonly request: RebuildRequest; readonly report: readonly Rebuilt[] };
  'reproduce-figure': { readonly request: ReproduceRequest; readonly report: Reproduction };
  verify: { readonly request: VerifyRequest; readonly report: VerifyReport };
}

export type JobName = keyof Jobs;

export type RunJobs = {
  readonly [Name in JobName]: (
    workplace: Workplace,
    request: Jobs[Name]['request'],
    following: Following,
  ) => Promise<Jobs[Name]['report']>;
};

export const jobs: RunJobs = {
  backup: backUp,
  'erase-comment': eraseComment,
  'erase-member': eraseMember,
  'export-archive': exportArchive,
  'import-archive': importArchive,
  'import-polis': importPolis,
  'list-erased': listErased,
  'list-read-models': listReadModels,
  rebuild,
  'reproduce-figure': reproduceFigure,
  verify,
};
