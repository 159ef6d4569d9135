import { agreementModel } from './agreement/agreement-model.js';
import { profilesModel } from './by-profile/profiles-model.js';
import { commentRecordsModel } from './export-comments/comment-records-model.js';
import type { FiguresModel } from './folding/figures-model.js';
import { funnelModel } from './funnel/funnel-model.js';
import { participationModel } from './participation/participation-model.js';

/** Everything that is folded from the ledger. */
export const figuresModels: readonly FiguresModel[] = [
  profilesModel,
  participationModel,
  agreementModel,
  commentRecordsModel,
  funnelModel,
];
