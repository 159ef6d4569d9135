import { AgreementController } from './agreement/agreement.controller.js';
import { AsOfController } from './as-of/as-of.controller.js';
import { ByProfileController } from './by-profile/by-profile.controller.js';
import { ExportCommentsController } from './export-comments/export-comments.controller.js';
import { ExportParticipationController } from './export-participation/export-participation.controller.js';
import { ExportStancesController } from './export-stances/export-stances.controller.js';
import { FeedController } from './feed/feed.controller.js';
import { FunnelController } from './funnel/funnel.controller.js';
import { MyDataController } from './my-data/my-data.controller.js';
import { ParticipationController } from './participation/participation.controller.js';

/** Everything that can be asked of this service: one controller a figure. */
export const useCases = [
  AgreementController,
  AsOfController,
  ByProfileController,
  ExportCommentsController,
  ExportParticipationController,
  ExportStancesController,
  FeedController,
  FunnelController,
  MyDataController,
  ParticipationController,
];
