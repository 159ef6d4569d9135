import { type AnswerOf, shown } from '@folkmoot/service';
import { profile } from '../me/me.answer.js';
import { grantedRole } from '../member-directory/member.answer.js';

const name = shown.fields(
  {
    displayName: shown.text('The name.'),
    since: shown.instant('From when on they went by it.'),
  },
  'A name that the member has gone by.',
);

const suspension = shown.fields(
  {
    from: shown.instant('When it began.'),
    until: shown.orNull(shown.instant('When it ends or ended by itself; null for one without an end.')),
    reason: shown.orNull(shown.text('What the member was told.')),
    liftedAt: shown.orNull(shown.instant('When somebody ended it before its time; null if nobody did.')),
  },
  'A time in which the member could not take part.',
);

const session = shown.fields(
  {
    id: shown.id('The session.'),
    startedAt: shown.instant('When it began.'),
    overAt: shown.instant('When it ended, or ends by itself.'),
    ended: shown.flag('Whether it was ended before its time.'),
    device: shown.orNull(
      shown.text('What the browser or program said of itself; null once it is forgotten.'),
    ),
  },
  'A session that is not forgotten yet.',
);

export const ownData = shown.named(
  'OwnDataInIdentity',
  {
    id: shown.id('The member.'),
    email: shown.orNull(shown.text('The address.')),
    joinedAt: shown.orNull(shown.instant('When they joined.')),
    confirmed: shown.flag('Whether the address was confirmed.'),
    names: shown.list(name, 'Every name, the first one first.'),
    roles: shown.list(grantedRole, 'What they may do beyond any member.'),
    profile,
    profileChangedAt: shown.orNull(shown.instant('When these answers were given; null without answers.')),
    passwordChangedAt: shown.orNull(shown.instant('When the password was last changed; null if never.')),
    sessions: shown.list(session, 'Sessions, the oldest first.'),
    suspensions: shown.list(suspension, 'The oldest first.'),
  },
  'Everything that identity holds of the member, but for the password, of which only a hash is kept.',
);
export type OwnData = AnswerOf<typeof ownData>;
