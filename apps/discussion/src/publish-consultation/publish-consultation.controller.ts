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
import { mustOrganise } from '../organisers.js';
import type { DiscussionStreams } from '../streams.js';
import { CONSULTATIONS } from '../tokens.js';
import { PublishConsultationDto } from './publish-consultation.dto.js';

@Controller('consultations')
export class PublishConsultationController {
  constructor(@Inject(CONSULTATIONS) private readonly consultations: DiscussionStreams['consultations']) {}

  @Does('Makes it public and sets its dates. It opens and closes by the clock.')
  @Post(':consultationId/publish')
  @HttpCode(200)
  @Access({ roles: ['organiser'] })
  @Answer(commandAnswer)
  @Problems(
    'consultation-not-found',
    'consultation-already-published',
    'consultation-withdrawn',
    'window-invalid',
  )
  async publish(
    @IdParam('consultationId') consultationId: string,
    @Body() { opensAt, closesAt }: PublishConsultationDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    mustOrganise(caller, consultationId);
    const { position } = await this.consultations.execute(
      consultationId,
      {
        type: 'publish-consultation',
        consultationId,
        window: { opensAt, closesAt },
        now: context.now,
      },
      context,
    );
    return { id: consultationId, position };
  }
}
