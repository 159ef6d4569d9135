import { Controller, HttpCode, Inject, Post } from '@nestjs/common';
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
import { DISCUSSIONS, VENUES } from '../tokens.js';
import type { Venues } from '../venues.js';

@Controller('discussions')
export class ResumeDiscussionController {
  constructor(
    @Inject(DISCUSSIONS) private readonly discussions: DiscussionStreams['discussions'],
    @Inject(VENUES) private readonly venues: Venues,
  ) {}

  @Does('Lets contributions in again.')
  @Post(':discussionId/resume')
  @HttpCode(200)
  @Access({ roles: ['organiser'] })
  @Answer(commandAnswer)
  @Problems('discussion-not-found')
  async resumeDiscussion(
    @IdParam('discussionId') discussionId: string,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { consultationId } = await this.venues.of(discussionId);
    mustOrganise(caller, consultationId);
    const { position } = await this.discussions.execute(
      discussionId,
      { discussionId, type: 'resume-discussion' },
      context,
    );
    return { id: discussionId, position };
  }
}
