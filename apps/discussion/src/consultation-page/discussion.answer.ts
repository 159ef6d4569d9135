import { type AnswerOf, shown } from '@folkmoot/service';

const host = shown.named(
  'Host',
  {
    id: shown.id('The member.'),
    name: shown.orNull(shown.text('The name they go by now; null for a former member.')),
    organisation: shown.orNull(shown.text('Whom they speak for.')),
  },
  'An official who takes part.',
);

export const discussion = shown.named(
  'Discussion',
  {
    id: shown.id('The discussion.'),
    consultationId: shown.id('The consultation it belongs to.'),
    title: shown.text('What it is called.'),
    introduction: shown.text('What it is about; may be empty.'),
    prompts: shown.list(shown.text('A question.'), 'The questions asked.'),
    hosts: shown.list(host, 'The officials who take part.'),
    safetyNotice: shown.text('Where to find help; may be empty.'),
    phase: shown.oneOf(
      ['hidden', 'upcoming', 'open', 'paused', 'closed'],
      'Whether people can take part now; hidden while its consultation is a draft.',
    ),
    pausedBecause: shown.orNull(shown.text('Why nobody can take part for a while.')),
    opensAt: shown.orNull(
      shown.instant('From when on people can take part; null if a draft leaves it open.'),
    ),
    closesAt: shown.orNull(shown.instant('Until when; null if a draft leaves it open.')),
    officialsMayAnswerAfterClosing: shown.flag('Whether officials may answer after it has closed.'),
    holdFirst: shown.flag('Whether comments are public only once a moderator has looked at them.'),
    comments: shown.count('Comments at the top.'),
    replies: shown.count('Replies to comments and to replies.'),
    stances: shown.count('Stances taken, one by each member on each comment.'),
    participants: shown.count('Members who have taken part in it.'),
  },
  'One discussion’s texts, dates, hosts and numbers.',
);
export type DiscussionView = AnswerOf<typeof discussion>;
