import { Body, Controller, Inject, Post } from '@nestjs/common';
import { deriveId } from '@folkmoot/kernel';
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
import type { ModerationStreams } from '../streams.js';
import { CASES } from '../tokens.js';
import { LodgeAppealDto } from './lodge-appeal.dto.js';

@Controller('cases')
export class LodgeAppealController {
  constructor(@Inject(CASES) private readonly cases: ModerationStreams['cases']) {}

  @Does(
    'Asks another moderator to look at the latest decision against one’s own comment; once for each decision, within 30 days.',
  )
  @Post(':caseId/appeal')
  @Access('member')
  @Answer(commandAnswer)
  @Problems(
    'not-the-author',
    'nothing-to-appeal',
    'already-appealed',
    'appeal-too-late',
    'appeal-empty',
    'appeal-too-long',
  )
  async lodge(
    @IdParam('caseId') caseId: string,
    @Body() { text }: LodgeAppealDto,
    @CurrentCaller() { memberId }: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const appealId = deriveId('appeal', context.commandId);
    const { now } = context;
    const { position } = await this.cases.execute(
      caseId,
      { type: 'lodge-appeal', appealId, memberId, text, now },
      context,
    );
    return { id: appealId, position };
  }
}
