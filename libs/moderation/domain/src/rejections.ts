import { caseRejections } from './case/case-rejections.js';
import { checkRulesRejections } from './check-rules/check-rules.js';
import { conductRejections } from './conduct/conduct.js';
import { statementRejections } from './statement.js';

/** Every rule of this context that can be broken: the last part of a problem's `type`. */
export const rejections = {
  ...caseRejections,
  ...checkRulesRejections,
  ...conductRejections,
  ...statementRejections,
} as const;
