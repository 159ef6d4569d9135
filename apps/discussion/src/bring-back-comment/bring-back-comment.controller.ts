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
import type { DiscussionStreams } from '../streams.js';
import { COMMENTS } from '../tokens.js';

@Controller('comments')
export class BringBackCommentController {
  constructor(@Inject(COMMENTS) private readonly comments: DiscussionStreams['comments']) {}

  @Does('Shows a comment again that its author had withdrawn, within 7 days.')
  @Post(':commentId/bring-back')
  @HttpCode(200)
  @Access('member')
  @Answer(commandAnswer)
  @Problems('comment-not-found', 'not-the-author', 'bring-back-too-late', 'comment-gone')
  async bringBack(
    @IdParam('commentId') commentId: string,
    @CurrentCaller() { memberId }: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { position } = await this.comments.execute(
      commentId,
      { type: 'bring-back-comment', commentId, memberId, now: context.now },
      context,
    );
    return { id: commentId, position };
  }
}
