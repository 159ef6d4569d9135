import { commentRejections } from './comment/comment-rejections.js';
import { consultationRejections } from './consultation/consultation.js';
import { admissionRejections } from './discussion/admission.js';
import { discussionRejections } from './discussion/discussion.js';

/** Every rule of this context that can be broken: the last part of a problem's `type`. */
export const rejections = {
  ...consultationRejections,
  ...discussionRejections,
  ...admissionRejections,
  ...commentRejections,
} as const;
