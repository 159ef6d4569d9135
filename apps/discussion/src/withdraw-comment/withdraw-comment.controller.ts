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
export class WithdrawCommentController {
  constructor(@Inject(COMMENTS) private readonly comments: DiscussionStreams['comments']) {}

  @Does("Takes one's own words and name away; replies stay. For 7 days it can be brought back.")
  @Post(':commentId/withdraw')
  @HttpCode(200)
  @Access('member')
  @Answer(commandAnswer)
  @Problems('comment-not-found', 'not-the-author')
  async withdraw(
    @IdParam('commentId') commentId: string,
    @CurrentCaller() { memberId }: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { position } = await this.comments.execute(
      commentId,
      { type: 'withdraw-comment', commentId, memberId, now: context.now },
      context,
    );
    return { id: commentId, position };
  }
}
