import { auditModel } from '@folkmoot/accountability';
import type { ReadModel } from '@folkmoot/event-sourcing';
import { memberCasesModel } from './member-cases/member-cases-model.js';
import { moderationNumbersModel } from './moderation-numbers/moderation-numbers-model.js';
import { ownNoticesModel } from './own-notices/own-notices-model.js';
import { ownReportsModel } from './own-reports/own-reports-model.js';
import { queueModel } from './queue/queue.js';
import type { ModerationCodecs } from './streams.js';

export interface ModerationReadModels {
  readonly memberCases: ReadModel;
  readonly moderationNumbers: ReadModel;
  readonly ownNotices: ReadModel;
  readonly ownReports: ReadModel;
  readonly queue: ReadModel;
  readonly audit: ReadModel;
}

/** Everything that is kept of the log to be read; `folkmoot rebuild` knows them by name. */
export const moderationReadModels = (codecs: ModerationCodecs): ModerationReadModels => ({
  memberCases: memberCasesModel(codecs),
  moderationNumbers: moderationNumbersModel(codecs),
  ownNotices: ownNoticesModel(codecs),
  ownReports: ownReportsModel(codecs),
  queue: queueModel(codecs),
  audit: auditModel('moderation', codecs),
});
