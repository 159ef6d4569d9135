import { auditModel } from '@folkmoot/accountability';
import type { ReadModel } from '@folkmoot/event-sourcing';
import { memberDirectoryModel } from './member-directory/member-directory-model.js';
import { retentionModel } from './retention/retention-model.js';
import { sessionDirectoryModel } from './session-directory/session-directory-model.js';
import type { IdentityCodecs } from './streams.js';

export interface IdentityReadModels {
  readonly memberDirectory: ReadModel;
  readonly sessionDirectory: ReadModel;
  readonly retention: ReadModel;
  readonly audit: ReadModel;
}

/** Everything that is kept of the log to be read; `folkmoot rebuild` knows them by name. */
export const identityReadModels = (codecs: IdentityCodecs): IdentityReadModels => ({
  memberDirectory: memberDirectoryModel(codecs),
  sessionDirectory: sessionDirectoryModel(codecs),
  retention: retentionModel(codecs),
  audit: auditModel('identity', codecs),
});
