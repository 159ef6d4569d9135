import { Controller, HttpCode, Inject, Post } from '@nestjs/common';
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
import { moderatedCase } from '../moderators.js';
import type { ModerationStreams } from '../streams.js';
import { CASES } from '../tokens.js';

@Controller('cases')
export class ReleaseCaseController {
  constructor(@Inject(CASES) private readonly cases: ModerationStreams['cases']) {}

  @Does('Gives a case back before its time is over.')
  @Post(':caseId/release')
  @HttpCode(200)
  @Access({ roles: ['moderator'] })
  @Answer(commandAnswer)
  @Problems('case-not-found', 'case-taken-by-another')
  async release(
    @IdParam('caseId') caseId: string,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    await moderatedCase(this.cases, caseId, caller);
    const { position } = await this.cases.execute(
      caseId,
      { type: 'release-case', moderatorId: caller.memberId, now: context.now },
      context,
    );
    return { id: caseId, position };
  }
}
