export * from './comment/comment.js';
export * from './consultation/consultation.js';
export * from './consultation/status.js';
export * from './consultation/window.js';
export * from './discussion/admission.js';
export * from './discussion/discussion.js';
export * from './rejections.js';
export * from './stance/stance.js';
