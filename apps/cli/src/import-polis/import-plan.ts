import { basename } from 'node:path';
import type { Window } from '@folkmoot/discussion-domain';
import { instantOf } from '@folkmoot/kernel';
import { type Conversation, conversationOf } from './conversation.js';
import { type ConversationTexts, textsOf, type TextsRequest } from './conversation-texts.js';
import type { PolisComment } from './read-comments.js';
import type { PolisExport } from './read-polis.js';
import { problemLine } from './row-problem.js';
import { type Change, changesOf } from './votes.js';

/** What has to be there in the end, in the order in which it is brought in. */
export interface ImportPlan {
  readonly conversation: Conversation;
  readonly texts: ConversationTexts;
  /** From the first thing that was said or felt to just after the last. */
  readonly window: Window;
  /** Authors and voters share one numbering. */
  readonly participants: readonly number[];
  /** Oldest first. */
  readonly comments: readonly PolisComment[];
  /** Oldest first. */
  readonly changes: readonly Change[];
}

/** Nothing in the export can be imported. */
export class NothingToImport extends Error {
  override readonly name = 'NothingToImport';
}

const extremes = (polis: PolisExport): readonly [number, number] => {
  let [first, last] = [Infinity, -Infinity];
  const include = (at: number): void => {
    first = Math.min(first, at);
    last = Math.max(last, at);
  };
  for (const { at } of polis.comments.values()) include(at);
  for (const at of polis.votes.at) include(at);
  return [first, last];
};

const participantsOf = ({ comments, votes }: PolisExport): readonly number[] =>
  [...new Set([...[...comments.values()].map(({ authorId }) => authorId), ...votes.voter])].sort(
    (a, b) => a - b,
  );

const withReason = (folder: string, { problems: [first] }: PolisExport): string =>
  `No comment of ${folder} can be read${first ? `: ${problemLine(first)}` : ''}`;

/** Throws {@link NothingToImport} if there is no comment. */
export const planImport = (folder: string, polis: PolisExport, request: TextsRequest): ImportPlan => {
  if (polis.comments.size === 0) throw new NothingToImport(withReason(folder, polis));
  const [first, last] = extremes(polis);
  return {
    conversation: conversationOf(polis),
    texts: textsOf(polis.summary, basename(folder), request),
    window: { opensAt: instantOf(first), closesAt: instantOf(last + 1) },
    participants: participantsOf(polis),
    comments: [...polis.comments.values()].sort((a, b) => a.at - b.at || a.id - b.id),
    changes: changesOf(polis.votes),
  };
};
