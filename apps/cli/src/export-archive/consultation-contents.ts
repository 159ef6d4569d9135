import type { DiscussionStreams } from '@folkmoot/discussion/streams';
import { type ConsultationEvent, type DiscussionEvent, STANCES } from '@folkmoot/discussion-domain';
import type { Platform, Recorded, StreamCodec } from '@folkmoot/event-sourcing';
import type { StoredEvent } from '@folkmoot/event-store';
import type { DomainEvent, JsonObject, Position } from '@folkmoot/kernel';
import { START } from '@folkmoot/kernel';
import { type Following, stopIfAsked } from '../progress.js';
import { type CommentOrder, commentOrder } from './comment-order.js';
import { type StanceColumns, stanceColumns } from './stance-columns.js';

/** Everything that the log holds of one consultation, up to a position of it. */
export interface ConsultationContents {
  readonly head: Position;
  readonly consultation: readonly Recorded<ConsultationEvent>[];
  /** By id, in the order in which they were started. */
  readonly discussions: ReadonlyMap<string, readonly Recorded<DiscussionEvent>[]>;
  readonly comments: CommentOrder;
  readonly stances: StanceColumns;
  /** Ids of comments about which something was decided. */
  readonly decidedOn: ReadonlySet<string>;
}

const BATCH = 5_000;
const PREFIXES = ['consultation-', 'discussion-', 'comment-', 'stance-', 'case-'];

const familyOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));

/** One walk over the log. Words stay encrypted; each comment is read when its line is written. */
export const consultationContents = async (
  { store }: Pick<Platform, 'store'>,
  codecs: DiscussionStreams['codecs'],
  consultationId: string,
  { onProgress, signal }: Following,
): Promise<ConsultationContents> => {
  const head = await store.head();
  const consultation: Recorded<ConsultationEvent>[] = [];
  const discussions = new Map<string, Recorded<DiscussionEvent>[]>();
  const comments = commentOrder();
  const stances = stanceColumns();
  const decidedOn = new Set<string>();

  const take = (stored: StoredEvent): void => {
    const { stream, type, data } = stored;
    if (data['consultationId'] !== consultationId) return;
    switch (familyOf(stream)) {
      case 'consultation':
        return void consultation.push(codecs.consultation.decodeSealed(stored));
      case 'discussion': {
        const recorded = codecs.discussion.decodeSealed(stored);
        const { discussionId } = recorded.event.data;
        discussions.set(discussionId, [...(discussions.get(discussionId) ?? []), recorded]);
        return;
      }
      case 'comment':
        if (type.startsWith('comment-posted.')) comments.add(postedIn(codecs.comment, stored));
        return;
      case 'stance': {
        const { event } = codecs.stance.decodeSealed(stored);
        stances.add({
          ...event.data,
          stance: STANCES.indexOf(event.data.stance),
          at: stored.metadata.occurredAt,
        });
        return;
      }
      default:
        if (type.startsWith('decision-made.')) decidedOn.add((data as { commentId: string }).commentId);
    }
  };

  for (let after = START; after < head;) {
    stopIfAsked(signal);
    const { events, position } = await store.readAll({ prefixes: PREFIXES, after, limit: BATCH });
    for (const event of events) if (event.position <= head) take(event);
    after = position;
    onProgress({ stage: 'Reading', done: Number(after), total: Number(head), unit: 'events' });
  }
  return { head, consultation, discussions, comments, stances, decidedOn };
};

const postedIn = <Event extends DomainEvent>(codec: StreamCodec<Event>, stored: StoredEvent) => {
  const { commentId, authorId, postedAt, inReplyTo } = codec.decodeSealed(stored).event
    .data as unknown as JsonObject & {
    readonly commentId: string;
    readonly authorId: string;
    readonly postedAt: string;
    readonly inReplyTo?: { readonly commentId: string };
  };
  return { id: commentId, authorId, postedAt, replyTo: inReplyTo?.commentId };
};
