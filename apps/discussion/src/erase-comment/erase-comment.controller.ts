import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
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
  problem,
  Problems,
} from '@folkmoot/service';
import type { ErasedWords } from '../erased-words/erased-words.js';
import { knownComment } from '../known-comment.js';
import { ReasonDto } from '../reason.dto.js';
import type { DiscussionStreams } from '../streams.js';
import { COMMENTS, ERASED_WORDS } from '../tokens.js';

@Controller('comments')
export class EraseCommentController {
  constructor(
    @Inject(COMMENTS) private readonly comments: DiscussionStreams['comments'],
    @Inject(ERASED_WORDS) private readonly erasedWords: ErasedWords,
  ) {}

  @Does('Destroys the words of a comment for good, everywhere and in every backup. Its place stays.')
  @Post(':commentId/erasure')
  @HttpCode(200)
  @Access({ roles: ['administrator'] })
  @Answer(commandAnswer)
  @Problems('comment-not-found')
  async erase(
    @IdParam('commentId') commentId: string,
    @Body() { reason }: ReasonDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { consultationId } = await knownComment(this.comments, commentId);
    if (!holds(caller, 'administrator', consultationId)) {
      throw problem('role-required', { details: { roles: ['administrator'], consultationId } });
    }
    const { position } = await this.comments.execute(
      commentId,
      { type: 'erase-words', commentId, why: 'administrator', reason, now: context.now },
      context,
    );
    await this.erasedWords.waitFor(position);
    await this.erasedWords.compact();
    return { id: commentId, position };
  }
}
