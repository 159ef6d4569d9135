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
import { ExtendConsultationDto } from './extend-consultation.dto.js';
import { changeConsultation } from '../change-consultation.js';
import type { DiscussionStreams } from '../streams.js';
import { CONSULTATIONS } from '../tokens.js';

@Controller('consultations')
export class ExtendConsultationController {
  constructor(@Inject(CONSULTATIONS) private readonly consultations: DiscussionStreams['consultations']) {}

  @Does('Moves the closing to a later time, while it has not closed.')
  @Post(':consultationId/extend')
  @HttpCode(200)
  @Access({ roles: ['organiser'] })
  @Answer(commandAnswer)
  @Problems(
    'consultation-not-found',
    'consultation-not-published',
    'consultation-closed',
    'extension-too-early',
    'consultation-withdrawn',
  )
  extendConsultation(
    @IdParam('consultationId') consultationId: string,
    @Body() { closesAt }: ExtendConsultationDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const request = { consultationId, caller, context };
    return changeConsultation(this.consultations, request, { type: 'extend-consultation', closesAt });
  }
}
