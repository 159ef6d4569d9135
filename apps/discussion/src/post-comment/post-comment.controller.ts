import { Body, Controller, Inject, Post } from '@nestjs/common';
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
  IdParam,
  holds,
  Problems,
} from '@folkmoot/service';
import type { MemberDirectory } from '../members/member-directory.js';
import { STAFF } from '../organisers.js';
import type { DiscussionStreams } from '../streams.js';
import { COMMENTS, MEMBERS, VENUES } from '../tokens.js';
import type { Venues } from '../venues.js';
import { PostCommentDto } from './post-comment.dto.js';

@Controller('discussions')
export class PostCommentController {
  constructor(
    @Inject(COMMENTS) private readonly comments: DiscussionStreams['comments'],
    @Inject(VENUES) private readonly venues: Venues,
    @Inject(MEMBERS) private readonly members: MemberDirectory,
  ) {}

  @Does('Says something in a discussion. It is there at once.')
  @Post(':discussionId/comments')
  @Access('member')
  @Answer(commandAnswer)
  @Problems(
    'discussion-not-found',
    'discussion-not-open-yet',
    'discussion-closed',
    'discussion-paused',
    'member-not-confirmed',
    'member-suspended',
    'member-erased',
    'comment-empty',
    'comment-too-long',
  )
  async post(
    @IdParam('discussionId') discussionId: string,
    @Body() { text }: PostCommentDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const venue = await this.venues.of(discussionId);
    const author = await this.members.participant(caller.memberId, venue.consultationId);
    const commentId = deriveId('comment', context.commandId);
    const { now } = context;
    const byStaff = holds(caller, STAFF, venue.consultationId);
    const { position } = await this.comments.execute(
      commentId,
      { type: 'post-comment', commentId, venue, author, text, byStaff, now },
      context,
    );
    return { id: commentId, position };
  }
}
