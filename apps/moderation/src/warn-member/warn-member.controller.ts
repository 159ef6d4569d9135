import { Body, Controller, Inject, Post } from '@nestjs/common';
import { deriveId, rejecting } from '@folkmoot/kernel';
import { caseRejections } from '@folkmoot/moderation-domain';
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
import { mustModerate, mustModerateSite } from '../moderators.js';
import type { ModerationStreams } from '../streams.js';
import { CONDUCT, KNOWN_COMMENTS, KNOWN_MEMBERS } from '../tokens.js';
import { whileKnown } from '../while-known.js';
import { WarnMemberDto } from './warn-member.dto.js';

const reject = rejecting(caseRejections);

@Controller('conduct')
export class WarnMemberController {
  constructor(
    @Inject(CONDUCT) private readonly conduct: ModerationStreams['conduct'],
    @Inject(KNOWN_COMMENTS) private readonly comments: KnownComments,
    @Inject(KNOWN_MEMBERS) private readonly members: KnownMembers,
  ) {}

  @Does('Warns a member. Moderators of one consultation do so for a comment in it.')
  @Post(':memberId/warnings')
  @Access({ roles: ['moderator'] })
  @Answer(commandAnswer)
  @Problems('member-not-found', 'comment-not-found', 'own-conduct', 'statement-missing', 'statement-too-long')
  async warn(
    @IdParam('memberId') memberId: string,
    @Body() { reason, statement, commentId }: WarnMemberDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    if (commentId === undefined) mustModerateSite(caller);
    else await this.mustBeTheirs(commentId, memberId, caller);
    const warningId = deriveId('warning', context.commandId);
    const command = {
      type: 'warn-member',
      warningId,
      memberId,
      moderatorId: caller.memberId,
      reason,
      statement,
      ...(commentId !== undefined && { commentId }),
      now: context.now,
    } as const;
    const { position } = await whileKnown(!(await this.members.isKnown(memberId)), (forgotten) =>
      this.conduct.execute(memberId, { ...command, known: !forgotten }, context),
    );
    return { id: warningId, position };
  }

  /** The comment that is named must be the member's own, in a consultation that the caller moderates. */
  private async mustBeTheirs(commentId: string, memberId: string, caller: Caller): Promise<void> {
    const comment = await this.comments.get(commentId);
    if (comment?.authorId !== memberId) throw reject('comment-not-found', { commentId });
    mustModerate(caller, comment.consultationId);
  }
}
