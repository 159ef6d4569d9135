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
import { mustOrganise } from '../organisers.js';
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
  async publishOutcome(
    @IdParam('consultationId') consultationId: string,
    @Body() { text }: PublishOutcomeDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    mustOrganise(caller, consultationId);
    const { position } = await this.consultations.execute(
      consultationId,
      { consultationId, now: context.now, type: 'publish-outcome', text },
      context,
    );
    return { id: consultationId, position };
  }
}
