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
  Problems,
} from '@folkmoot/service';
import type { KnownComments } from '../known-comments/known-comments.js';
import type { KnownMembers } from '../known-members/known-members.js';
import type { ModerationStreams } from '../streams.js';
import { CASES, KNOWN_COMMENTS, KNOWN_MEMBERS } from '../tokens.js';
import { ReportCommentDto } from './report-comment.dto.js';

@Controller('comments')
export class ReportCommentController {
  constructor(
    @Inject(CASES) private readonly cases: ModerationStreams['cases'],
    @Inject(KNOWN_COMMENTS) private readonly comments: KnownComments,
    @Inject(KNOWN_MEMBERS) private readonly members: KnownMembers,
  ) {}

  @Does('Tells moderators about a comment, once. Nobody else learns who reported it.')
  @Post(':commentId/reports')
  @Access('member')
  @Answer(commandAnswer)
  @Problems(
    'comment-not-found',
    'comment-gone',
    'own-comment',
    'already-reported',
    'note-too-long',
    'member-not-confirmed',
    'member-suspended',
  )
  async report(
    @IdParam('commentId') commentId: string,
    @Body() { reason, note }: ReportCommentDto,
    @CurrentCaller() { memberId }: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const comment = await this.comments.questioned(commentId);
    const member = await this.members.reporting(memberId);
    const reportId = deriveId('report', commentId, memberId);
    const { now } = context;
    const { position } = await this.cases.execute(
      commentId,
      {
        type: 'report-comment',
        reportId,
        member,
        ...(comment && { comment }),
        reason,
        ...(note !== undefined && { note }),
        now,
      },
      context,
    );
    return { id: reportId, position };
  }
}
