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
export class TakeCaseController {
  constructor(@Inject(CASES) private readonly cases: ModerationStreams['cases']) {}

  @Does(
    'Takes a case for half an hour, so that two do not work on it at once; taking it again prolongs that.',
  )
  @Post(':caseId/take')
  @HttpCode(200)
  @Access({ roles: ['moderator'] })
  @Answer(commandAnswer)
  @Problems('case-not-found', 'case-taken-by-another', 'own-comment', 'own-report')
  async take(
    @IdParam('caseId') caseId: string,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    await moderatedCase(this.cases, caseId, caller);
    const { position } = await this.cases.execute(
      caseId,
      { type: 'take-case', moderatorId: caller.memberId, now: context.now },
      context,
    );
    return { id: caseId, position };
  }
}
