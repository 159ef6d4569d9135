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
import { PublishOutcomeDto } from './publish-outcome.dto.js';
import { changeConsultation } from '../change-consultation.js';
import type { DiscussionStreams } from '../streams.js';
import { CONSULTATIONS } from '../tokens.js';

@Controller('consultations')
export class PublishOutcomeController {
  constructor(@Inject(CONSULTATIONS) private readonly consultations: DiscussionStreams['consultations']) {}

  @Does('Says what was decided, after closing.')
  @Put(':consultationId/outcome')
  @Access({ roles: ['organiser'] })
  @Answer(commandAnswer)
  @Problems(
    'consultation-not-found',
    'consultation-not-published',
    'consultation-not-closed',
    'consultation-withdrawn',
  )
  publishOutcome(
    @IdParam('consultationId') consultationId: string,
    @Body() { text }: PublishOutcomeDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const request = { consultationId, caller, context };
    return changeConsultation(this.consultations, request, { type: 'publish-outcome', text });
  }
}
