import { Controller, Get, Inject } from '@nestjs/common';
import { type CommentEvent, commentRejections } from '@folkmoot/discussion-domain';
import { rejecting } from '@folkmoot/kernel';
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
    return {
      items: recorded.map(({ event, stored }) => ({
        what: event.type,
        at: stored.metadata.occurredAt,
        by: stored.metadata.actor,
        position: stored.position,
        ...(saysWords(event) ? { text: event.data.text ?? null } : {}),
        ...('reason' in event.data ? { reason: event.data.reason } : {}),
      })),
    };
  }
}

/** Erased words are absent, so that whether an event ever had any follows from its type. */
const saysWords = (
  event: CommentEvent,
): event is Extract<CommentEvent, { type: 'comment-posted' | 'comment-edited' }> =>
  event.type === 'comment-posted' || event.type === 'comment-edited';
