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
import { ReasonDto } from '../reason.dto.js';
import { mustOrganise } from '../organisers.js';
import type { DiscussionStreams } from '../streams.js';
import { CONSULTATIONS } from '../tokens.js';

@Controller('consultations')
export class WithdrawConsultationController {
  constructor(@Inject(CONSULTATIONS) private readonly consultations: DiscussionStreams['consultations']) {}

  @Does('Ends it for good, with a public reason. What was said stays readable.')
  @Post(':consultationId/withdraw')
  @HttpCode(200)
  @Access({ roles: ['organiser'] })
  @Answer(commandAnswer)
  @Problems('consultation-not-found', 'consultation-withdrawn')
  async withdrawConsultation(
    @IdParam('consultationId') consultationId: string,
    @Body() { reason }: ReasonDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    mustOrganise(caller, consultationId);
    const { position } = await this.consultations.execute(
      consultationId,
      { consultationId, now: context.now, type: 'withdraw-consultation', reason },
      context,
    );
    return { id: consultationId, position };
  }
}
