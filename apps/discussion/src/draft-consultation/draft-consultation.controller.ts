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
} from '@folkmoot/service';
import { ConsultationTextDto } from '../consultation-text.dto.js';
import { mustOrganiseSite } from '../organisers.js';
import type { DiscussionStreams } from '../streams.js';
import { CONSULTATIONS } from '../tokens.js';

@Controller('consultations')
export class DraftConsultationController {
  constructor(@Inject(CONSULTATIONS) private readonly consultations: DiscussionStreams['consultations']) {}

  @Does('Begins a consultation that only staff see until it is published.')
  @Post()
  @Access({ roles: ['organiser'] })
  @Answer(commandAnswer)
  async draft(
    @Body() text: ConsultationTextDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    mustOrganiseSite(caller);
    const consultationId = deriveId('consultation', context.commandId);
    const { position } = await this.consultations.execute(
      consultationId,
      { type: 'draft-consultation', consultationId, text: { ...text }, now: context.now },
      context,
    );
    return { id: consultationId, position };
  }
}
