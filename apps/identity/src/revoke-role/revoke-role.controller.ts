import { Body, Controller, Delete, Inject } from '@nestjs/common';
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
import { RevokeRoleDto } from './revoke-role.dto.js';

@Controller('members/:memberId/roles')
export class RevokeRoleController {
  constructor(
    @Inject(MEMBERS) private readonly members: IdentityStreams['members'],
    @Inject(LAST_ADMINISTRATOR) private readonly guard: GuardLastAdministrator,
  ) {}

  @Does('Takes a role in one scope away; one that the member does not hold changes nothing.')
  @Delete()
  @Access({ roles: ['administrator'] })
  @Answer(commandAnswer)
  @Problems(
    'role-not-yours-to-give',
    'last-administrator',
    'member-unknown',
    'member-imported',
    'unavailable',
  )
  async revoke(
    @IdParam('memberId') memberId: string,
    @Body() { role, consultationId }: RevokeRoleDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { position } = await this.guard(memberId, context.now, (otherAdministrators) =>
      this.members.execute(
        memberId,
        {
          type: 'revoke-role',
          role,
          ...(consultationId !== undefined && { consultationId }),
          actor: actorOf(caller),
          otherAdministrators,
        },
        context,
      ),
    );
    return { id: memberId, position };
  }
}
