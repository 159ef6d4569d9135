import { Body, Controller, Inject, Post } from '@nestjs/common';
import type { Comment } from '@folkmoot/discussion-domain';
import { deriveId } from '@folkmoot/kernel';
import {
  Access,
  Answer,
  type Caller,
  commandAnswer,
  type CommandAnswer,
  CommandContext,
  CurrentCaller,
  Does,
  holds,
  IdParam,
  Problems,
} from '@folkmoot/service';
import { knownComment } from '../known-comment.js';
import type { MemberDirectory } from '../members/member-directory.js';
import { PostCommentDto } from '../post-comment/post-comment.dto.js';
import { STAFF } from '../organisers.js';
import type { DiscussionStreams } from '../streams.js';
import { COMMENTS, MEMBERS, VENUES } from '../tokens.js';
import type { Venues } from '../venues.js';

@Controller('comments')
export class PostReplyController {
  constructor(
    @Inject(COMMENTS) private readonly comments: DiscussionStreams['comments'],
    @Inject(VENUES) private readonly venues: Venues,
    @Inject(MEMBERS) private readonly members: MemberDirectory,
  ) {}

  @Does('Answers a comment or another reply.')
  @Post(':commentId/replies')
  @Access('member')
  @Answer(commandAnswer)
  @Problems(
    'comment-not-found',
    'comment-gone',
    'comment-held',
    'thread-closed',
    'discussion-not-open-yet',
    'discussion-closed',
    'discussion-paused',
    'member-not-confirmed',
    'member-suspended',
    'member-erased',
    'comment-empty',
    'comment-too-long',
  )
  async reply(
    @IdParam('commentId') answeredId: string,
    @Body() { text }: PostCommentDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const answered = await knownComment(this.comments, answeredId);
    const [venue, top] = await Promise.all([
      this.venues.of(answered.discussionId),
      answered.topId === answeredId ? answered : this.#now(answered.topId),
    ]);
    const author = await this.members.participant(caller.memberId, venue.consultationId);
    const commentId = deriveId('comment', context.commandId);
    const { now } = context;
    const byStaff = holds(caller, STAFF, venue.consultationId);
    const { position } = await this.comments.execute(
      commentId,
      { type: 'post-comment', commentId, venue, author, text, answered, top, byStaff, now },
      context,
    );
    return { id: commentId, position };
  }

  async #now(commentId: string): Promise<Comment> {
    return (await this.comments.load(commentId)).state;
  }
}
