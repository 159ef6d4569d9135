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
import type { IdentityStreams } from '../streams.js';
import { LAST_ADMINISTRATOR, MEMBERS } from '../tokens.js';
import { SuspendMemberDto } from './suspend-member.dto.js';

@Controller('members/:memberId/suspension')
export class SuspendMemberController {
  constructor(
    @Inject(MEMBERS) private readonly members: IdentityStreams['members'],
    @Inject(LAST_ADMINISTRATOR) private readonly guard: GuardLastAdministrator,
  ) {}

  @Does(
    'Keeps a member from taking part and from every role, for good or until an instant. They can still log in.',
  )
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
    return { id: memberId, position };
  }
}
