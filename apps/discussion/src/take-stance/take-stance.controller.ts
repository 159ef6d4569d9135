import { Body, Controller, Inject, Put } from '@nestjs/common';
import { stanceIdOf } from '@folkmoot/discussion-domain';
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
import { knownComment } from '../known-comment.js';
import type { MemberDirectory } from '../members/member-directory.js';
import type { DiscussionStreams } from '../streams.js';
import { COMMENTS, MEMBERS, STANCES, VENUES } from '../tokens.js';
import type { Venues } from '../venues.js';
import { TakeStanceDto } from './take-stance.dto.js';

@Controller('comments')
export class TakeStanceController {
  constructor(
    @Inject(STANCES) private readonly stances: DiscussionStreams['stances'],
    @Inject(COMMENTS) private readonly comments: DiscussionStreams['comments'],
    @Inject(VENUES) private readonly venues: Venues,
    @Inject(MEMBERS) private readonly members: MemberDirectory,
  ) {}

  @Does(
    "Agrees, disagrees or is unsure. One stance a member and comment; a new one takes the old one's place.",
  )
  @Put(':commentId/stance')
  @Access('member')
  @Answer(commandAnswer)
  @Problems(
    'comment-not-found',
    'comment-gone',
    'comment-held',
    'discussion-not-open-yet',
    'discussion-closed',
    'discussion-paused',
    'member-not-confirmed',
    'member-suspended',
    'member-erased',
  )
  async take(
    @IdParam('commentId') commentId: string,
    @Body() { stance }: TakeStanceDto,
    @CurrentCaller() { memberId }: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const comment = await knownComment(this.comments, commentId);
    const venue = await this.venues.of(comment.discussionId);
    const member = await this.members.participant(memberId, venue.consultationId);
    const { now } = context;
    const { position } = await this.stances.execute(
      stanceIdOf(memberId, commentId),
      { type: 'take-stance', stance, member, venue, comment, now },
      context,
    );
    return { id: commentId, position };
  }
}
