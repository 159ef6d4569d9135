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
import { DiscussionSettingsDto, settingsOf } from '../discussion-settings.dto.js';
import { mustOrganise } from '../organisers.js';
import type { DiscussionStreams } from '../streams.js';
import { CONSULTATIONS, DISCUSSIONS, VENUES } from '../tokens.js';
import type { Venues } from '../venues.js';

@Controller('discussions')
export class ReviseDiscussionController {
  constructor(
    @Inject(DISCUSSIONS) private readonly discussions: DiscussionStreams['discussions'],
    @Inject(CONSULTATIONS) private readonly consultations: DiscussionStreams['consultations'],
    @Inject(VENUES) private readonly venues: Venues,
  ) {}

  @Does('Replaces its texts, prompts, hosts and window.')
  @Put(':discussionId')
  @Access({ roles: ['organiser'] })
  @Answer(commandAnswer)
  @Problems('discussion-not-found', 'discussion-window-invalid')
  async reviseDiscussion(
    @IdParam('discussionId') discussionId: string,
    @Body() settings: DiscussionSettingsDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { consultationId } = await this.venues.of(discussionId);
    mustOrganise(caller, consultationId);
    const { state: consultation } = await this.consultations.load(consultationId);
    const { position } = await this.discussions.execute(
      discussionId,
      { discussionId, type: 'revise-discussion', consultation, settings: settingsOf(settings) },
      context,
    );
    return { id: discussionId, position };
  }
}
