interface ProblemText {
  readonly title: string;
  readonly advice: string;
}

const backLater = 'Please try again in a few minutes.';

/** By the last part of a problem's type. What is missing here shows the service's own title. */
const byCode: Readonly<Record<string, ProblemText>> = {
  'route-unknown': {
    title: 'Page not found',
    advice: 'If you typed the address, check it. If you followed a link, it may be out of date.',
  },
  'id-invalid': { title: 'Page not found', advice: 'The address is not complete or was changed on its way.' },
  'query-invalid': {
    title: 'Page not found',
    advice: 'The address is not complete or was changed on its way.',
  },
  'consultation-not-found': {
    title: 'There is no such consultation',
    advice: 'It may not be public yet, or the address was changed on its way.',
  },
  'discussion-not-found': {
    title: 'There is no such discussion',
    advice: 'It may not be public yet, or the address was changed on its way.',
  },
  'comment-not-found': {
    title: 'There is no such comment',
    advice: 'The address may have been changed on its way.',
  },
  'not-logged-in': { title: 'You need to log in', advice: 'Log in, then go back to where you were.' },
  'session-expired': { title: 'You need to log in again', advice: 'You were logged out after some time.' },
  'origin-refused': {
    title: 'This did not come from our own page',
    advice:
      'To protect your account, we only take what is sent from a page of this site, by a browser that says so. Open the page again and try once more; a very old browser may have to be brought up to date.',
  },
  'too-many-requests': {
    title: 'That was a lot at once',
    advice: 'Too much has come from you or your network in a short time. Wait a moment, then try again.',
  },
  unavailable: {
    title: 'Part of this site cannot be reached',
    advice: `Nothing is lost. ${backLater}`,
  },
  'storage-full': {
    title: 'Nothing new can be saved at the moment',
    advice: 'Whoever runs this site has to make room first. Reading still works.',
  },
  internal: { title: 'Something went wrong on our side', advice: backLater },
  'body-too-large': { title: 'That is too long', advice: 'Go back and shorten it.' },
  forbidden: { title: 'This is not allowed', advice: 'Your account does not have the right to do this.' },
  'role-required': {
    title: 'This is not allowed',
    advice: 'Your account does not have the right to do this.',
  },
  'discussion-closed': {
    title: 'This discussion has closed',
    advice: 'It can be read, but nothing can be added any more.',
  },
  'discussion-not-open-yet': { title: 'This discussion is not open yet', advice: 'Come back when it opens.' },
  'discussion-paused': {
    title: 'This discussion is paused',
    advice: 'The page of the discussion says why. It can be read meanwhile.',
  },
  'member-not-confirmed': {
    title: 'Confirm your e-mail address first',
    advice: 'Open the link in the message that we sent you. Your account page can send it again.',
  },
  'member-suspended': {
    title: 'Your account is suspended',
    advice:
      'You can read, but not take part. Your account page says until when, and your notices there say why.',
  },
  'comment-gone': {
    title: 'This comment is no longer there',
    advice: 'It was withdrawn or hidden, so nobody can answer it or take a stance on it.',
  },
  'already-reported': {
    title: 'You have reported this comment already',
    advice: 'Your account shows how it ended, or that nobody has decided yet.',
  },
  'own-comment': {
    title: 'This is your own comment',
    advice: 'You can edit it for a while, or withdraw it.',
  },
  'thread-closed': {
    title: 'This thread takes no further replies',
    advice: 'Moderators have closed it. It can still be read.',
  },
  'comment-moderated': {
    title: 'This comment can no longer be edited',
    advice: 'Moderators have decided on it. Your account shows what and why.',
  },
  'comment-held': {
    title: 'This comment is not public yet',
    advice: 'A moderator looks at it first. Come back a little later.',
  },
  'already-appealed': {
    title: 'You have appealed already',
    advice: 'Another moderator looks at it. Your account shows how it ends.',
  },
  'appeal-too-late': {
    title: 'It is too late to appeal',
    advice: 'A decision can be appealed for 30 days.',
  },
  'nothing-to-appeal': {
    title: 'There is nothing to appeal',
    advice: 'The decision may have been undone already.',
  },
  'not-the-author': {
    title: 'Only its author may do this',
    advice: 'Are you logged in with another account?',
  },
  'edit-window-over': {
    title: 'This comment can no longer be edited',
    advice: 'Comments can be edited for 15 minutes. You can still withdraw it, or add a reply.',
  },
  'already-answered': {
    title: 'This comment can no longer be edited',
    advice: 'Somebody has replied to it. You can still withdraw it, or add a reply.',
  },
  'bring-back-too-late': {
    title: 'This comment cannot be brought back',
    advice: 'That is possible for 7 days.',
  },
  'characters-invalid': {
    title: 'There is an invisible character in what you wrote',
    advice: 'It often comes from copying out of another program. Type the place anew.',
  },
  'credentials-wrong': {
    title: 'The e-mail address or the password is wrong',
    advice: 'Check both. Capitals count in passwords.',
  },
  'idempotency-key-reused': {
    title: 'This has been posted before, with other words',
    advice: 'Look at the discussion before you post it again.',
  },
};

export const problems = {
  byCode,
  unknownAdvice: 'Go back and try something else.',
  retryAfter: (seconds: number) =>
    seconds < 90
      ? `Try again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`
      : `Try again in ${Math.ceil(seconds / 60)} minutes.`,
  home: 'Go to the start page',
  logIn: 'Log in',
  account: 'Go to your account',
  reference: 'If you report this, mention',

  /** What to do about a field, by the problem's code; `{}` of codes to the field they are about. */
  ofField: {
    'password-length': ['password', 'Choose a password of 12 to 128 characters'],
    'password-common': ['password', 'Choose a password that is harder to guess: this one is widely known'],
    'password-pattern': [
      'password',
      'Choose a password that is harder to guess: this one repeats itself or follows the keyboard',
    ],
    'password-personal': [
      'password',
      'Choose a password that is harder to guess: this one is made from your name or address',
    ],
    'display-name-length': ['displayName', 'Enter a name of 2 to 60 characters'],
    'display-name-characters': ['displayName', 'Enter a name of letters, numbers and ordinary punctuation'],
    'display-name-reserved': [
      'displayName',
      'Choose another name: this one would be taken for somebody official',
    ],
    'comment-empty': ['text', 'Write something first'],
    'password-wrong': ['current', 'This is not your current password'],
    'first-administrator-token-wrong': ['token', 'This token is not the right one'],
    'first-administrator-token-expired': ['token', 'This token has expired; start the site anew for another'],
    'first-administrator-token-used': ['token', 'The site has had its first administrator'],
  } as Readonly<Record<string, readonly [field: string, text: string]>>,

  /** By field, where a service says no more than that it is wrong. */
  invalid: {
    email: 'Enter an e-mail address in the right form, like name@example.org',
    password: 'Choose a password of 12 to 128 characters',
    current: 'Enter your current password',
    displayName: 'Enter a name of 2 to 60 characters, in one line',
    token: 'Enter the token as it was shown',
    ward: 'Enter the name of a borough or ward in at most 60 characters, or nothing',
    text: 'Write something that people can read',
  } as Readonly<Record<string, string>>,
  invalidOther: 'Check this answer',
};
