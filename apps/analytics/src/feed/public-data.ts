import {
  commentBroughtBack,
  commentEdited,
  commentPosted,
  commentRedacted,
  commentReleased,
  commentReported,
  commentRestored,
  contracts,
  type Envelope,
  profileChanged,
  sessionRevoked,
} from '@folkmoot/contracts';

/** Where an item tells that words can be read (again); it carries those that are public when it is asked for. */
const SHOWING = [
  commentPosted,
  commentEdited,
  commentBroughtBack,
  commentRestored,
  commentRedacted,
  commentReleased,
];

/** Personal in themselves, encrypted or not. A comment's `text` is put in again where it is public. */
export const NEVER = ['displayName', 'answers', 'statement', 'text'] as const;

/** Who told moderators about a comment is for these alone: its author's name is public, and so may the reporter's be. */
const isSecretOf = (type: string, name: string): boolean =>
  type === commentReported.type && name === 'memberId';

const fieldsOf = new Map<string, readonly string[]>(
  Object.values(contracts)
    .flat()
    .map(({ type, data }) => [
      type,
      Object.keys((data['properties'] ?? {}) as object).filter(
        (name) => !NEVER.includes(name as never) && !isSecretOf(type, name),
      ),
    ]),
);

/**
 * When members log out is nobody's business. Nor is when they tell of themselves: answers are not in the feed, and whoever knew
 * whose have just changed could find them by two tables by profile, one from before and one from after.
 */
export const isForDataTeams = (envelope: Envelope): boolean =>
  !sessionRevoked.is(envelope) && !profileChanged.is(envelope);

/** The comment whose words belong into the item. */
export const showsWordsOf = (envelope: Envelope): string | undefined =>
  SHOWING.some((contract) => contract.is(envelope))
    ? (envelope.data as { readonly commentId: string }).commentId
    : undefined;

/**
 * What of a message's data leaves the house: the fields that its contract names, without those that are personal. Of a
 * message that no contract here knows, nothing.
 */
export const publicData = (envelope: Envelope, words: string | undefined): Record<string, unknown> => {
  const data = envelope.data as Readonly<Record<string, unknown>>;
  const names = (fieldsOf.get(envelope.type) ?? []).filter((name) => data[name] !== undefined);
  return {
    ...Object.fromEntries(names.map((name) => [name, data[name]])),
    ...(words !== undefined && { text: words }),
  };
};
