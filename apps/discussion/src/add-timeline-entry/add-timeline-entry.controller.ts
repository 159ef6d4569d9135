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
import { AddTimelineEntryDto } from './add-timeline-entry.dto.js';
import { mustOrganise } from '../organisers.js';
import type { DiscussionStreams } from '../streams.js';
import { CONSULTATIONS } from '../tokens.js';

@Controller('consultations')
export class AddTimelineEntryController {
  constructor(@Inject(CONSULTATIONS) private readonly consultations: DiscussionStreams['consultations']) {}

  @Does('Adds something that has happened or will happen.')
  @Post(':consultationId/timeline')
  @Access({ roles: ['organiser'] })
  @Answer(commandAnswer)
  @Problems('consultation-not-found', 'consultation-withdrawn')
  async addTimelineEntry(
    @IdParam('consultationId') consultationId: string,
    @Body() entry: AddTimelineEntryDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    mustOrganise(caller, consultationId);
    const entryId = deriveId('timeline-entry', context.commandId);
    const { position } = await this.consultations.execute(
      consultationId,
      { consultationId, now: context.now, type: 'add-timeline-entry', entry: { entryId, ...entry } },
      context,
    );
    return { id: entryId, position };
  }
}
