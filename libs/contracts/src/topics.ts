export interface Topic {
  /** `<context>.<family>`: one topic for each family of streams. */
  readonly name: string;
  /** What the key of its messages is; the order of messages holds for each key. */
  readonly key: string;
  readonly about: string;
}

/** Everything that the contexts tell each other. Messages are kept for ever. */
export const topics = [
  {
    name: 'identity.members',
    key: 'the stream of the member, `member-<uuid>`',
    about:
      'Who has joined, under which name, with which roles and profile, who is suspended, and who was forgotten.',
  },
  {
    name: 'identity.sessions',
    key: 'the stream of the session, `session-<uuid>`',
    about: 'Sessions that must be forgotten at once wherever they are remembered.',
  },
  {
    name: 'discussion.consultations',
    key: 'the stream of the consultation or discussion, `consultation-<uuid>` or `discussion-<uuid>`',
    about: 'The life of consultations and of the discussions in them, from publication to outcome.',
  },
  {
    name: 'discussion.comments',
    key: 'the stream of the comment, `comment-<uuid>`',
    about: 'Comments and replies: posted, edited, withdrawn, brought back, moderated, erased.',
  },
  {
    name: 'discussion.stances',
    key: 'the stream of the stance, `stance-<uuid>`, one for each member and comment',
    about: 'Where a member stands on a comment: agree, disagree or unsure, and every change of it.',
  },
  {
    name: 'discussion.erasures',
    key: 'the stream `erased-in-discussion-<uuid>`, one for each erasure',
    about: 'What discussion has erased of a member who is forgotten.',
  },
  {
    name: 'moderation.cases',
    key: 'the stream of the case, `case-<uuid>`, with the id of its comment',
    about: 'Reports, findings of the automatic checks, decisions, appeals and how they ended.',
  },
  {
    name: 'moderation.conduct',
    key: 'the stream of the member’s conduct, `conduct-<uuid>`, with the id of the member',
    about: 'Members who were warned or suspended by moderators.',
  },
  {
    name: 'moderation.erasures',
    key: 'the stream `erased-in-moderation-<uuid>`, one for each erasure',
    about: 'What moderation has erased of a member who is forgotten.',
  },
  {
    name: 'analytics.erasures',
    key: 'the stream `erased-in-analytics-<uuid>`, one for each erasure',
    about: 'What analytics has erased of a member who is forgotten.',
  },
] as const satisfies readonly Topic[];

export type TopicName = (typeof topics)[number]['name'];
