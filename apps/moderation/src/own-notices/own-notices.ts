import type { Projection } from '@folkmoot/event-sourcing';
import type { Instant, Position } from '@folkmoot/kernel';
import { beginningsOf } from '../known-comments/beginning.js';
import type { KnownComments } from '../known-comments/known-comments.js';
import type { ModerationStreams } from '../streams.js';
import { conductNotice } from './conduct-notice.js';
import { decisionNotice, type NoticeItself } from './decision-notice.js';
import {
  type MemberRecordDocument,
  memberRecords,
  type NoticeDocument,
  notices,
} from './notice-documents.js';
import type { NoticePage } from './own-notices.answer.js';

const PAGE_SIZE = 20;

export interface OwnNoticesOptions {
  readonly notices: Projection;
  readonly streams: Pick<ModerationStreams, 'cases' | 'conduct'>;
  readonly comments: Pick<KnownComments, 'getMany' | 'texts'>;
  now(): Instant;
}

/** What was said is read from the streams, twenty of them at most, where it is gone once its key is. */
export const ownNotices = ({ notices: projection, streams, comments, now }: OwnNoticesOptions) => {
  const viewOf = async ({
    id,
    of,
    streamId,
    revision,
  }: NoticeDocument): Promise<NoticeItself | undefined> => {
    if (of === 'conduct') {
      const told = (await streams.conduct.history(streamId))[revision];
      return told && conductNotice(id, told.event);
    }
    const history = (await streams.cases.history(streamId)).map(({ event }) => event);
    const made = history[revision];
    return made?.type === 'decision-made' ? decisionNotice(made, history, now()) : undefined;
  };

  return {
    async waitFor(position: Position | undefined): Promise<void> {
      if (position !== undefined) await projection.waitFor(position);
    },

    async page(memberId: string, page: number): Promise<NoticePage> {
      const total = (await projection.collection(memberRecords).get(memberId))?.notices ?? 0;
      const last = total - (page - 1) * PAGE_SIZE;
      const found = await projection.collection(notices).page({
        where: { memberId },
        range: { field: 'ordinal', from: last - PAGE_SIZE + 1, to: last },
        sort: [{ field: 'ordinal', direction: 'descending' }],
        limit: PAGE_SIZE,
      });
      const told = (await Promise.all(found.map(viewOf))).flatMap((one) => one ?? []);
      const commentIds = told.flatMap(({ commentId }) => commentId ?? []);
      const beginnings = await beginningsOf(comments, commentIds, ({ authorId }) => authorId === memberId);
      const items = told.map((one) => ({ ...one, beginning: beginnings.get(one.commentId ?? '') ?? null }));
      return { items, page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)), total };
    },

    /** What is known of a member's conduct, in numbers. */
    async record(
      memberId: string,
    ): Promise<Pick<MemberRecordDocument, 'against' | 'warnings' | 'suspensions'>> {
      const record = await projection.collection(memberRecords).get(memberId);
      const { against = 0, warnings = 0, suspensions = 0 } = record ?? {};
      return { against, warnings, suspensions };
    },
  };
};

export type OwnNotices = ReturnType<typeof ownNotices>;
