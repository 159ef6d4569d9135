import { Body, Controller, Inject, Put } from '@nestjs/common';
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
import { ConsultationTextDto } from '../consultation-text.dto.js';
import { changeConsultation } from '../change-consultation.js';
import type { DiscussionStreams } from '../streams.js';
import { CONSULTATIONS } from '../tokens.js';

@Controller('consultations')
export class ReviseConsultationController {
  constructor(@Inject(CONSULTATIONS) private readonly consultations: DiscussionStreams['consultations']) {}

  @Does('Replaces title, summary, background and organisation.')
  @Put(':consultationId')
  @Access({ roles: ['organiser'] })
  @Answer(commandAnswer)
  @Problems('consultation-not-found', 'consultation-withdrawn')
  reviseConsultation(
    @IdParam('consultationId') consultationId: string,
    @Body() text: ConsultationTextDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const request = { consultationId, caller, context };
    return changeConsultation(this.consultations, request, {
      type: 'revise-consultation',
      text: { ...text },
    });
  }
}
