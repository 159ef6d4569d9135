import { type AnswerOf, shown } from '@folkmoot/service';

const ownSession = shown.named(
  'OwnSession',
  {
    id: shown.id('The session.'),
    startedAt: shown.instant('When it began.'),
    expiresAt: shown.instant('When it ends by itself.'),
    device: shown.orNull(shown.text('What the browser or program said of itself.')),
    current: shown.flag('Whether it is the one that asks.'),
  },
  'Where a member is logged in.',
);

export const ownSessions = shown.list(ownSession, 'The caller’s sessions that have not ended, newest first.');
export type OwnSessions = AnswerOf<typeof ownSessions>;
