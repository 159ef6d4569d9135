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
import { ReasonDto } from '../reason.dto.js';
import { mustOrganise } from '../organisers.js';
import type { DiscussionStreams } from '../streams.js';
import { DISCUSSIONS, VENUES } from '../tokens.js';
import type { Venues } from '../venues.js';

@Controller('discussions')
export class PauseDiscussionController {
  constructor(
    @Inject(DISCUSSIONS) private readonly discussions: DiscussionStreams['discussions'],
    @Inject(VENUES) private readonly venues: Venues,
  ) {}

  @Does('Stops contributions for a while, with a public reason; reading goes on.')
  @Post(':discussionId/pause')
  @HttpCode(200)
  @Access({ roles: ['organiser'] })
  @Answer(commandAnswer)
  @Problems('discussion-not-found')
  async pauseDiscussion(
    @IdParam('discussionId') discussionId: string,
    @Body() { reason }: ReasonDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { consultationId } = await this.venues.of(discussionId);
    mustOrganise(caller, consultationId);
    const { position } = await this.discussions.execute(
      discussionId,
      { discussionId, type: 'pause-discussion', reason },
      context,
    );
    return { id: discussionId, position };
  }
}
