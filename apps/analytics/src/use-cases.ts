import { AsOfController } from './as-of/as-of.controller.js';

/** Everything that can be asked of this service: one controller a figure. */
export const useCases = [AsOfController];
