import type { JsonObject } from '@folkmoot/kernel';
import { agreementFigure } from '../agreement/agreement-figure.js';
import { participantsByProfileFigure, stancesByProfileFigure } from '../by-profile/by-profile-figures.js';
import { funnelFigure, siteFunnelFigure } from '../funnel/funnel-figure.js';
import { participationFigure, siteParticipationFigure } from '../participation/participation-figure.js';
import type { FigureKind } from './figure.js';

/** Every kind of figure, as one that knows its own scopes. */
export const figureKinds = [
  participationFigure,
  siteParticipationFigure,
  agreementFigure,
  participantsByProfileFigure,
  stancesByProfileFigure,
  funnelFigure,
  siteFunnelFigure,
] as unknown as readonly FigureKind<JsonObject, unknown>[];
