import type { Collection, Document, Documents } from '@folkmoot/documents';
import { addMilliseconds, DAY, type Instant, type Position } from '@folkmoot/kernel';
import { type Keyring, mac, type Subject } from '@folkmoot/keyring';
import type { SaidBefore } from './facts.js';
import { sameWords } from './words.js';

/**
 * Of a comment nothing but a keyed hash of its words, by which the same words are found again: whoever reads the documents
 * cannot even try whether somebody said something without the key.
 */
interface RecentText extends Document {
  readonly hash: string;
  readonly authorId: string;
  readonly discussionId: string;
  readonly at: Instant;
}

/** How long something counts as said lately. */
const LATELY = 7 * DAY;
/** More repeats than this are just as many. */
const COUNTED = 50;
const SUBJECT: Subject = 'site:repeated-comments';

export interface SaidText {
  readonly commentId: string;
  readonly authorId: string;
  readonly discussionId: string;
  readonly text: string;
  readonly at: Instant;
}

export interface RecentTexts {
  /** How often the words were said before, not counting the comment itself. */
  saidBefore(said: SaidText): Promise<SaidBefore>;
  /** In the place of what the comment said before; older than what is known changes nothing. */
  remember(said: SaidText, position: Position): Promise<void>;
  /** The comment lost its words or its place: nothing of them is kept. */
  forget(commentId: string, position: Position): Promise<void>;
}

export const openRecentTexts = async (documents: Documents, keyring: Keyring): Promise<RecentTexts> => {
  const texts: Collection<RecentText> = await documents.collection({
    name: 'recent-text.v1',
    indexes: [{ fields: ['hash', 'at'] }],
  });
  /** What is asked about is told right after: its words are gone through once for both. */
  const hashes = new WeakMap<SaidText, string>();
  const hashOf = async (said: SaidText): Promise<string> => {
    const known = hashes.get(said);
    if (known !== undefined) return known;
    const key = (await keyring.create([SUBJECT])).get(SUBJECT) as Buffer;
    const hash = mac(key, sameWords(said.text));
    hashes.set(said, hash);
    return hash;
  };
  return {
    async saidBefore(said) {
      const { commentId, authorId, discussionId, at } = said;
      const same = await texts.page({
        where: { hash: await hashOf(said) },
        range: { field: 'at', from: addMilliseconds(at, -LATELY), to: at },
        sort: [{ field: 'at', direction: 'descending' }],
        limit: COUNTED,
      });
      const others = same.filter(({ id }) => id !== commentId);
      return {
        byAuthor: others.filter((one) => one.authorId === authorId && one.discussionId === discussionId)
          .length,
        byOthers: new Set(others.map((one) => one.authorId).filter((one) => one !== authorId)).size,
      };
    },
    async remember(said, position) {
      const { commentId, authorId, discussionId, at } = said;
      const hash = await hashOf(said);
      await texts.write([{ put: { id: commentId, position, hash, authorId, discussionId, at } }]);
    },
    forget: (commentId, position) => texts.write([{ remove: { id: commentId, position } }]),
  };
};
