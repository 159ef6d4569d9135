import { Controller, HttpCode, Inject, Post } from '@nestjs/common';
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
  Problems,
} from '@folkmoot/service';
import { knownComment } from '../known-comment.js';
import type { MemberDirectory } from '../members/member-directory.js';
import type { DiscussionStreams } from '../streams.js';
import { COMMENTS, MEMBERS } from '../tokens.js';

@Controller('comments')
export class BringBackCommentController {
  constructor(
    @Inject(COMMENTS) private readonly comments: DiscussionStreams['comments'],
    @Inject(MEMBERS) private readonly members: MemberDirectory,
  ) {}

  @Does('Shows a comment again that its author had withdrawn, within 7 days.')
  @Post(':commentId/bring-back')
  @HttpCode(200)
  @Access('member')
  @Answer(commandAnswer)
  @Problems('comment-not-found', 'not-the-author', 'bring-back-too-late', 'comment-gone', 'member-suspended')
  async bringBack(
    @IdParam('commentId') commentId: string,
    @CurrentCaller() { memberId }: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { consultationId } = await knownComment(this.comments, commentId);
    const author = await this.members.participant(memberId, consultationId);
    const { position } = await this.comments.execute(
      commentId,
      { type: 'bring-back-comment', commentId, author, now: context.now },
      context,
    );
    return { id: commentId, position };
  }
}
