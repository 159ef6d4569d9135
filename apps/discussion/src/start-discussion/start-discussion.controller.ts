import { Body, Controller, Inject, Post } from '@nestjs/common';
import { consultationRejections } from '@folkmoot/discussion-domain';
import { deriveId, rejecting } from '@folkmoot/kernel';
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
import { DiscussionSettingsDto, settingsOf } from '../discussion-settings.dto.js';
import { mustOrganise } from '../organisers.js';
import type { DiscussionStreams } from '../streams.js';
import { CONSULTATIONS, DISCUSSIONS } from '../tokens.js';

const reject = rejecting(consultationRejections);

@Controller('consultations')
export class StartDiscussionController {
  constructor(
    @Inject(CONSULTATIONS) private readonly consultations: DiscussionStreams['consultations'],
    @Inject(DISCUSSIONS) private readonly discussions: DiscussionStreams['discussions'],
  ) {}

  @Does('Adds a conversation to a consultation.')
  @Post(':consultationId/discussions')
  @Access({ roles: ['organiser'] })
  @Answer(commandAnswer)
  @Problems('consultation-not-found', 'consultation-withdrawn', 'discussion-window-invalid')
  async start(
    @IdParam('consultationId') consultationId: string,
    @Body() settings: DiscussionSettingsDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    mustOrganise(caller, consultationId);
    const { state: consultation } = await this.consultations.load(consultationId);
    if (consultation.situation === 'unknown') throw reject('consultation-not-found', { consultationId });
    if (consultation.situation === 'withdrawn') throw reject('consultation-withdrawn', { consultationId });
    const discussionId = deriveId('discussion', context.commandId);
    const { position } = await this.discussions.execute(
      discussionId,
      {
        type: 'start-discussion',
        discussionId,
        consultationId,
        consultation,
        settings: settingsOf(settings),
      },
      context,
    );
    return { id: discussionId, position };
  }
}
