import { Body, Controller, Inject, Post } from '@nestjs/common';
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
import type { KnownMembers } from '../known-members/known-members.js';
import { mustModerateSite } from '../moderators.js';
import type { ModerationStreams } from '../streams.js';
import { CONDUCT, KNOWN_MEMBERS } from '../tokens.js';
import { whileKnown } from '../while-known.js';
import { SuspendMemberDto } from './suspend-member.dto.js';

@Controller('conduct')
export class SuspendMemberController {
  constructor(
    @Inject(CONDUCT) private readonly conduct: ModerationStreams['conduct'],
    @Inject(KNOWN_MEMBERS) private readonly members: KnownMembers,
  ) {}

  @Does('Decides that a member may not take part, until an instant or for good. Site-wide moderators only.')
  @Post(':memberId/suspensions')
  @Access({ roles: ['moderator'] })
  @Answer(commandAnswer)
  @Problems(
    'member-not-found',
    'own-conduct',
    'member-is-administrator',
    'suspension-ends-too-early',
    'already-suspended',
    'statement-missing',
    'statement-too-long',
  )
  async suspend(
    @IdParam('memberId') memberId: string,
    @Body() { reason, statement, commentId, until }: SuspendMemberDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    mustModerateSite(caller);
    const command = {
      type: 'suspend-member',
      memberId,
      moderatorId: caller.memberId,
      reason,
      statement,
      ...(commentId !== undefined && { commentId }),
      ...(until !== undefined && { until }),
      isAdministrator: await this.members.isAdministrator(memberId),
      now: context.now,
    } as const;
    const { position } = await whileKnown(!(await this.members.isKnown(memberId)), (forgotten) =>
      this.conduct.execute(memberId, { ...command, known: !forgotten }, context),
    );
    return { id: memberId, position };
  }
}
