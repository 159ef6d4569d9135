import { type AnswerOf, shown } from '@folkmoot/service';

export const loggedIn = shown.named(
  'LoggedIn',
  {
    token: shown.text('What shows who one is: `Authorization: Bearer …`. It is told only here.'),
    session: shown.fields(
      { id: shown.id('The session.'), expiresAt: shown.instant('When it ends by itself.') },
      'What has begun.',
    ),
    member: shown.fields(
      {
        id: shown.id('The member.'),
        displayName: shown.orNull(shown.text('The name they go by; null once it is erased.')),
      },
      'Who has logged in.',
    ),
    position: shown.position(
      'Where in the log the session begins. A read that carries it shows the session.',
    ),
  },
  'A session has begun.',
);
export type LoggedIn = AnswerOf<typeof loggedIn>;
