import { createHash } from 'node:crypto';
import { deriveId } from '@folkmoot/kernel';
import type { PolisExport } from './read-polis.js';

/**
 * One conversation, however often and in however many parts it is imported: every id of it is derived from what it is
 * known by, so that whatever was stored before is met again.
 */
export interface Conversation {
  /** Its address without the scheme, or `comment <hash>` of its oldest comment where summary.csv names no address. */
  readonly knownBy: string;
  readonly consultationId: string;
  readonly discussionId: string;
  memberId(participantId: number): string;
  commentId(polisId: number): string;
  /** The id of the command that imports one thing, named by its parts. */
  commandId(...parts: readonly (string | number)[]): string;
}

const addressOf = ({ summary }: PolisExport): string | undefined => {
  const url = summary['url']
    ?.trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/+$/, '');
  return url === '' ? undefined : url;
};

/** Later exports of a conversation hold more comments, but the oldest stays the oldest. */
const oldestCommentOf = ({ comments }: PolisExport): string => {
  const [oldest] = [...comments.values()].sort((a, b) => a.at - b.at || a.id - b.id);
  const { id, at, authorId, body } = oldest ?? { id: 0, at: 0, authorId: 0, body: '' };
  return createHash('sha256')
    .update(JSON.stringify([id, at, authorId, body]))
    .digest('hex')
    .slice(0, 16);
};

export const conversationOf = (polis: PolisExport): Conversation => {
  const knownBy = addressOf(polis) ?? `comment ${oldestCommentOf(polis)}`;
  const id = (...parts: readonly (string | number)[]): string => deriveId('import:polis', knownBy, ...parts);
  const remembering = (kind: string) => {
    const known = new Map<number, string>();
    return (number: number): string => {
      let found = known.get(number);
      if (found === undefined) known.set(number, (found = id(kind, number)));
      return found;
    };
  };
  return {
    knownBy,
    consultationId: id('consultation'),
    discussionId: id('discussion'),
    memberId: remembering('participant'),
    commentId: remembering('comment'),
    commandId: (...parts) => id('command', ...parts),
  };
};
