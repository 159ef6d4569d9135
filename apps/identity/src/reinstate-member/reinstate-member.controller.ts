import { Controller, Delete, Inject } from '@nestjs/common';
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

@Controller('members/:memberId/suspension')
export class ReinstateMemberController {
  constructor(@Inject(MEMBERS) private readonly members: IdentityStreams['members']) {}

  @Does('Ends a suspension before its time; where there is none, nothing changes.')
  @Delete()
  @Access({ roles: ['moderator'] })
  @Answer(commandAnswer)
  @Problems('suspension-not-yours-to-decide', 'member-unknown')
  async reinstate(
    @IdParam('memberId') memberId: string,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { position } = await this.members.execute(
      memberId,
      { type: 'reinstate', actor: actorOf(caller), at: context.now },
      context,
    );
    return { id: memberId, position };
  }
}
