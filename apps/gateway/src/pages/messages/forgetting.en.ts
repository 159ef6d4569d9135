const parts: Readonly<Record<string, string>> = {
  identity: 'Your account',
  discussion: 'What you have said',
  moderation: 'What moderators know',
  analytics: 'What figures are made of',
};

export const forgetting = {
  title: 'Be forgotten',
  lead: 'This cannot be undone. Your account ends at once; your name, address, password and profile are destroyed, here and in every backup that is made from now on.',
  downloadFirst: 'Download your data first',
  choice: 'What shall become of what you have said?',
  choices: {
    kept: 'My words stay, by “a former member”',
    erased: 'My words go too; “[erased]” stands in their place',
  },
  password: 'Your password',
  passwordHint: 'So that nobody else can do this.',
  submit: 'Forget me for good',
  receipt: 'You are forgotten',
  chosen: {
    kept: 'Your words stay, by “a former member”.',
    erased: 'Your words are erased too.',
  },
  requested: 'Asked for on',
  completed: 'Everything was erased on',
  pending: 'Some parts have not confirmed yet.',
  lookAgain: 'Look again',
  keep: 'Keep the address of this page if you want to look at this receipt later. It names nobody.',
  partPending: 'Not confirmed yet.',
  confirmed: 'Nothing of you is left here since',
  partOf: (part: string): string => parts[part] ?? part,
  whatOf: (what: string): string => what.charAt(0).toUpperCase() + what.slice(1),
};
