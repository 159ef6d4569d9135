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
import type { IdentityStreams } from '../streams.js';
import { MEMBERS } from '../tokens.js';
import { GrantRoleDto } from './grant-role.dto.js';

@Controller('members/:memberId/roles')
export class GrantRoleController {
  constructor(@Inject(MEMBERS) private readonly members: IdentityStreams['members']) {}

  @Does("Gives a role, for the whole site or for one consultation; an official's names the organisation.")
  @Post()
  @HttpCode(200)
  @Access({ roles: ['administrator'] })
  @Answer(commandAnswer)
  @Problems(
    'role-not-yours-to-give',
    'role-needs-organisation',
    'role-without-organisation',
    'member-unknown',
    'member-imported',
    'member-unconfirmed',
  )
  async grant(
    @IdParam('memberId') memberId: string,
    @Body() { role, consultationId, organisation }: GrantRoleDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { position } = await this.members.execute(
      memberId,
      {
        type: 'grant-role',
        role,
        ...(consultationId !== undefined && { consultationId }),
        ...(organisation !== undefined && { organisation }),
        actor: actorOf(caller),
      },
      context,
    );
    return { id: memberId, position };
  }
}
