import { Controller, Get, Inject } from '@nestjs/common';
import { type CommentEvent, commentRejections } from '@folkmoot/discussion-domain';
import { rejecting, unreachable } from '@folkmoot/kernel';
import {
  Access,
  Answer,
  type Caller,
  CurrentCaller,
  Does,
  holds,
  IdParam,
  problem,
  Problems,
} from '@folkmoot/service';
import type { DiscussionStreams } from '../streams.js';
import { COMMENTS } from '../tokens.js';
import { commentHistory, type CommentHistory } from './comment-history.answer.js';

const reject = rejecting(commentRejections);

@Controller('comments')
export class CommentHistoryController {
  constructor(@Inject(COMMENTS) private readonly comments: DiscussionStreams['comments']) {}

  @Does(
    'Everything that has happened to a comment, oldest first, with the words of the time unless they were erased.',
  )
  @Get(':commentId/history')
  @Access({ roles: ['moderator'] })
  @Answer(commentHistory)
  @Problems('comment-not-found')
  async history(
    @IdParam('commentId') commentId: string,
    @CurrentCaller() caller: Caller,
  ): Promise<CommentHistory> {
    const recorded = await this.comments.history(commentId);
    const [first] = recorded;
    if (!first) throw reject('comment-not-found', { commentId });
    const { consultationId } = first.event.data;
    if (!holds(caller, 'moderator', consultationId)) {
      throw problem('role-required', { details: { roles: ['moderator'], consultationId } });
    }
    // The key goes a moment after the event.
    const isErased = recorded.some(({ event }) => event.type === 'comment-erased');
    return {
      items: recorded.map(({ event, stored }) => ({
        what: event.type,
        at: stored.metadata.occurredAt,
        by: stored.metadata.actor,
        position: stored.position,
        ...detailsOf(event, isErased),
      })),
    };
  }
}

/** Erased words are absent, so that whether an event ever had any follows from its type. */
const detailsOf = (event: CommentEvent, isErased: boolean): Partial<CommentHistory['items'][number]> => {
  const { type, data } = event;
  const by = 'decisionId' in data && data.decisionId !== undefined ? { decisionId: data.decisionId } : {};
  switch (type) {
    case 'comment-posted':
      return { text: isErased ? null : (data.text ?? null), ...(data.held && { held: data.held }) };
    case 'comment-edited':
      return { text: isErased ? null : (data.text ?? null) };
    case 'comment-hidden':
    case 'thread-closed':
      return { ...by, reason: data.reason };
    case 'comment-redacted':
      return { ...by, reason: data.reason, ranges: data.ranges };
    case 'decision-missed':
      return { ...by, why: data.why };
    case 'comment-erased':
      return { why: data.why, ...(data.reason !== undefined && { reason: data.reason }) };
    case 'comment-withdrawn':
    case 'comment-brought-back':
    case 'comment-restored':
    case 'comment-released':
    case 'thread-reopened':
      return by;
    default:
      return unreachable(type);
  }
};
