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
import { mustModerateSite } from '../moderators.js';
import type { ModerationStreams } from '../streams.js';
import { CONDUCT } from '../tokens.js';
import { LiftSuspensionDto } from './lift-suspension.dto.js';

@Controller('conduct')
export class LiftSuspensionController {
  constructor(@Inject(CONDUCT) private readonly conduct: ModerationStreams['conduct']) {}

  @Does('Lets a suspended member in again before the time is over. Site-wide moderators only.')
  @Post(':memberId/suspension/lift')
  @HttpCode(200)
  @Access({ roles: ['moderator'] })
  @Answer(commandAnswer)
  @Problems('own-conduct', 'not-suspended')
  async lift(
    @IdParam('memberId') memberId: string,
    @Body() { reason }: LiftSuspensionDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    mustModerateSite(caller);
    const { position } = await this.conduct.execute(
      memberId,
      { type: 'lift-suspension', memberId, moderatorId: caller.memberId, reason, now: context.now },
      context,
    );
    return { id: memberId, position };
  }
}
