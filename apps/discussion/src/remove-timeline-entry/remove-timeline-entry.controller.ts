import { Controller, Inject, Delete } from '@nestjs/common';
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
import { changeConsultation } from '../change-consultation.js';
import type { DiscussionStreams } from '../streams.js';
import { CONSULTATIONS } from '../tokens.js';

@Controller('consultations')
export class RemoveTimelineEntryController {
  constructor(@Inject(CONSULTATIONS) private readonly consultations: DiscussionStreams['consultations']) {}

  @Does('Takes an entry off the timeline; the record keeps that it was there.')
  @Delete(':consultationId/timeline/:entryId')
  @Access({ roles: ['organiser'] })
  @Answer(commandAnswer)
  @Problems('consultation-not-found', 'timeline-entry-not-found', 'consultation-withdrawn')
  removeTimelineEntry(
    @IdParam('consultationId') consultationId: string,
    @IdParam('entryId') entryId: string,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const request = { consultationId, caller, context };
    return changeConsultation(this.consultations, request, { type: 'remove-timeline-entry', entryId });
  }
}
