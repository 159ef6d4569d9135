const reasons: Readonly<Record<string, string>> = {
  threat: 'It threatens somebody',
  hate: 'It attacks people for who they are',
  'personal-details': 'It tells personal details',
  illegal: 'It is against the law',
  abuse: 'It insults somebody',
  misleading: 'It misleads',
  spam: 'It is advertising',
  'off-topic': 'It is about something else',
  repeated: 'It has been said here before, in the same words',
  'no-breach': 'It keeps to the guidelines',
  'appeal-upheld': 'An appeal was right',
  other: 'Another reason',
};

const personalDetails: Readonly<Record<string, string>> = {
  email: 'an e-mail address',
  phone: 'a phone number',
  address: 'a home address',
  postcode: 'a home address',
  card: 'a card number',
  'national-insurance': 'a National Insurance number',
};

const actions: Readonly<Record<string, string>> = {
  keep: 'It stays as it is',
  hide: 'It is hidden',
  redact: 'A part of it was removed',
  restore: 'It is shown whole again',
  'close-thread': 'Its thread takes no further replies',
  'reopen-thread': 'Its thread takes replies again',
};

export const moderation = {
  reasons,
  actions,
  /** A reason that this version does not know yet shows as it is. */
  reasonOf: (reason: string): string => reasons[reason] ?? reason,
  /** After a colon. */
  inSentence: (reason: string): string => {
    const text = reasons[reason] ?? reason;
    return text.charAt(0).toLowerCase() + text.slice(1);
  },
  actionOf: (action: string): string => actions[action] ?? action,

  report: {
    title: 'Report a comment',
    text: 'Moderators read every report. The author does not learn who reported. You see in your account how it ended.',
    reason: 'What is wrong with it?',
    none: 'Choose a reason',
    note: 'What should moderators know?',
    noteHint: 'You can leave this empty. Up to 2,000 characters.',
    submit: 'Send report',
    done: 'Thank you, your report is with the moderators',
    doneText: 'They look at the most urgent first. Your account shows how it ended.',
    toComment: 'Back to the comment',
  },

  warning: {
    title: 'Does this tell more than you want?',
    text: 'Everybody can read what you post. It looks as if there were personal details in it:',
    kindOf: (kind: string): string => personalDetails[kind] ?? 'something personal',
    advice: 'Change it below, or post it as it is.',
    anyway: 'Post it as it is',
  },

  notices: {
    decisions: {
      keep: 'Your comment stays as it is',
      hide: 'Your comment is hidden',
      redact: 'A part of your comment was removed',
      restore: 'Your comment is shown whole again',
      'close-thread': 'The thread under your comment takes no further replies',
      'reopen-thread': 'The thread under your comment takes replies again',
    } as Readonly<Record<string, string>>,
    missed: 'This was not carried out: your comment had changed before.',
    title: 'What moderators have decided',
    none: 'Moderators have decided nothing about what you have written.',
    decided: 'Decided',
    why: 'Why',
    statement: 'What the moderator says',
    erased: '[erased]',
    toComment: 'See the comment',
    warned: 'You were warned',
    suspended: 'Your account was suspended',
    lifted: 'Your account is no longer suspended',
    until: 'until',
    appeal: 'Ask another moderator',
    appealText: 'Why should it be decided otherwise?',
    appealHint: 'You can ask once. Another moderator looks at it again. Up to 5,000 characters.',
    appealUntil: 'You can ask until',
    appealSubmit: 'Send appeal',
    appealed: 'You have asked another moderator to look at it again.',
    upheld: 'Another moderator has looked at it again: the decision stands.',
    overturned: 'Another moderator has looked at it again: you were right, and the decision is undone.',
    sent: 'Your appeal is with the moderators.',
    pages: 'Pages of decisions',
  },

  reports: {
    title: 'What you have reported',
    none: 'You have reported nothing.',
    reported: 'Reported',
    because: 'Because',
    open: 'Nobody has decided yet.',
    pages: 'Pages of reports',
  },

  numbers: {
    title: 'How this site is moderated',
    lead: 'Every report is read by a person. These are the numbers, counted from the log of everything that was decided.',
    reports: 'Reports',
    noReports: 'Nothing has been reported yet.',
    decisions: 'Decisions',
    missed: (count: number): string =>
      `${count === 1 ? 'One of them was' : `${count} of them were`} not carried out, because the comment had changed or was erased before.`,
    noDecisions: 'Nothing has been decided yet.',
    reason: 'Reason',
    action: 'Decision',
    count: 'Number',
    total: 'All',
    time: 'Time until a decision',
    median: 'Half of them within',
    ninetieth: 'Nine in ten within',
    openNow: 'Waiting now',
    appeals: 'Appeals',
    lodged: 'Lodged',
    upheld: 'The decision stood',
    overturned: 'The decision was undone',
    pending: 'Not judged yet',
    conduct: 'Members',
    warnings: 'Warnings',
    suspensions: 'Suspensions',
    minutes: (count: number): string => {
      if (count < 120) return `${count} min`;
      if (count < 2 * 1_440) return `${Math.round(count / 60)} hours`;
      return `${Math.round(count / 1_440)} days`;
    },
  },
};
