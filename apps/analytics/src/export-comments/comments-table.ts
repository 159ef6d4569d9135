import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AsOf } from '@folkmoot/analytics-domain';
import type { Keyring } from '@folkmoot/keyring';
import { type AgreementDocument, agreements } from '../agreement/agreement-model.js';
import type { Row, Table } from '../export/table.js';
import type { Folded } from '../folding/folding.js';
import { commentColumns } from './comment-columns.js';
import { type CommentRecord, commentRecords, stateOf } from './comment-record.js';
import { publicWords } from './public-words.js';

export interface CommentsSource {
  readonly folded: Pick<Folded, 'read'>;
  readonly keyring: Pick<Keyring, 'get'>;
}

/** So few that nobody's words wait for long between being deciphered and being sent: they may be erased meanwhile. */
const PAGE = 100;

const rowOf = (
  record: CommentRecord,
  stances: AgreementDocument | undefined,
  words: string | undefined,
): Row => [
  record.id,
  record.discussionId,
  record.inReplyTo ?? null,
  record.authorId,
  record.organisation ?? null,
  record.postedAt,
  record.editedAt ?? null,
  stateOf(record),
  words ?? null,
  stances?.agree ?? 0,
  stances?.disagree ?? 0,
  stances?.unsure ?? 0,
  record.replies,
  record.moderated?.reason ?? null,
];

const readPage = ({ folded }: CommentsSource, consultationId: string, after: number, to: number) =>
  folded.read(async (store) => {
    const records = await store.collection(commentRecords).page({
      where: { consultationId },
      range: { field: 'posted', after, to },
      sort: [{ field: 'posted', direction: 'ascending' }],
      limit: PAGE,
    });
    const found = await store.collection(agreements).getMany(records.map(({ id }) => id));
    return { records, stances: new Map(found.map((each) => [each.id, each])) };
  });

/**
 * Comments and replies that had been posted by `asOf`, oldest first, each as it is when its page is read: what is hidden or
 * erased while an export runs does not come out of it any more.
 */
export const commentsTable = (source: CommentsSource, consultationId: string, asOf: AsOf): Table => {
  const pages = async function* () {
    for (let after = 0; ;) {
      const { records, stances } = await readPage(source, consultationId, after, asOf.discussion.ordinal);
      const last = records.at(-1);
      if (!last) return;
      const words = await publicWords(source.keyring, records);
      yield records.map((record) => rowOf(record, stances.get(record.id), words.get(record.id)));
      after = last.posted;
      await nextTurn();
    }
  };
  return { name: 'comments', columns: commentColumns, pages: pages() };
};
