import type { ReadModel } from '@folkmoot/event-sourcing';
import { memberCasesModel } from './member-cases/member-cases-model.js';
import type { ModerationCodecs } from './streams.js';

export interface ModerationReadModels {
  readonly memberCases: ReadModel;
}

/** Everything that is kept of the log to be read; `folkmoot rebuild` knows them by name. */
export const moderationReadModels = (codecs: ModerationCodecs): ModerationReadModels => ({
  memberCases: memberCasesModel(codecs),
});
