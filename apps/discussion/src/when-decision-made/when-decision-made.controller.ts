import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { decisionMade, type Envelope } from '@folkmoot/contracts';
import { deriveId, instantOf } from '@folkmoot/kernel';
import { type Clock, CLOCK } from '@folkmoot/service';
import type { DiscussionStreams } from '../streams.js';
import { COMMENTS } from '../tokens.js';
import { commandOf } from './command-of.js';

/** Moderation decides, discussion carries it out; a decision that comes again meets what it has already done. */
@Controller()
export class WhenDecisionMadeController {
  constructor(
    @Inject(COMMENTS) private readonly comments: DiscussionStreams['comments'],
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @EventPattern('moderation.cases')
  async handle(@Payload() message: Envelope): Promise<void> {
    if (!decisionMade.is(message)) return;
    const { decisionId, moderatorId } = message.data;
    const now = instantOf(this.clock());
    const command = commandOf(message.data, now);
    await this.comments.execute(command.commentId, command, {
      commandId: deriveId('carry-out', decisionId),
      correlationId: message.correlationid,
      actor: moderatorId,
      now,
    });
  }
}
