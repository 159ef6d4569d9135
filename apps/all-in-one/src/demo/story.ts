import { flood } from './flood-story.js';
import { park } from './park-story.js';
import type { DemoConsultation } from './story-shape.js';
import { streets } from './streets-story.js';

/** All that the demonstration data tells. */
export const story: readonly DemoConsultation[] = [park, streets, flood];
