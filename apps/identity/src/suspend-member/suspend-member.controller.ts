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
  IdParam,
  Problems,
} from '@folkmoot/service';
import { actorOf } from '../actor.js';
import type { GuardLastAdministrator } from '../member-directory/last-administrator.js';
import type { SessionEnding } from '../session-directory/session-ending.js';
import type { IdentityStreams } from '../streams.js';
import { LAST_ADMINISTRATOR, MEMBERS, SESSION_ENDING } from '../tokens.js';
import { SuspendMemberDto } from './suspend-member.dto.js';

@Controller('members/:memberId/suspension')
export class SuspendMemberController {
  constructor(
    @Inject(MEMBERS) private readonly members: IdentityStreams['members'],
    @Inject(LAST_ADMINISTRATOR) private readonly guard: GuardLastAdministrator,
    @Inject(SESSION_ENDING) private readonly endSessions: SessionEnding,
  ) {}

  @Does('Shuts a member out, for good or until an instant, and ends their sessions.')
  @Post()
  @HttpCode(200)
  @Access({ roles: ['moderator'] })
  @Answer(commandAnswer)
  @Problems(
    'suspension-not-yours-to-decide',
    'suspension-needs-reason',
    'suspension-already-over',
    'last-administrator',
    'member-unknown',
    'unavailable',
  )
  async suspend(
    @IdParam('memberId') memberId: string,
    @Body() { until, reason }: SuspendMemberDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { now: at } = context;
    const { position } = await this.guard(memberId, at, (otherAdministrators) =>
      this.members.execute(
        memberId,
        {
          type: 'suspend',
          actor: actorOf(caller),
          ...(until !== undefined && { until }),
          reason,
          otherAdministrators,
          at,
        },
        context,
      ),
    );
    await this.endSessions(memberId, { before: position, by: caller.memberId, reason: 'suspended' }, context);
    return { id: memberId, position };
  }
}
