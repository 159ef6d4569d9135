import { type AnswerOf, shown } from '@folkmoot/service';
import { grantedRole } from '../member-directory/member.answer.js';

export const resolvedSession = shown.named(
  'ResolvedSession',
  {
    sessionId: shown.id('The session.'),
    memberId: shown.id('Whose it is.'),
    displayName: shown.text('The name they go by.'),
    roles: shown.list(grantedRole, 'What they may do beyond any member now: nothing while suspended.'),
    expiresAt: shown.instant('When it ends by itself.'),
  },
  'Whose session a token is.',
);
export type ResolvedSession = AnswerOf<typeof resolvedSession>;
