import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import {
  analyticsErasureConfirmed,
  type Contract,
  discussionErasureConfirmed,
  type Envelope,
  moderationErasureConfirmed,
} from '@folkmoot/contracts';
import type { ErasingContext } from '@folkmoot/identity-domain';
import { deriveId, instantOf } from '@folkmoot/kernel';
import { type Clock, CLOCK } from '@folkmoot/service';
import type { IdentityStreams } from '../streams.js';
import { ERASURES } from '../tokens.js';

interface Confirmed {
  erasureId: string;
  memberId: string;
  erased: { what: string; count: number }[];
  confirmedAt: string;
}

/** Writes into the receipt what each of the others has erased. */
@Controller()
export class WhenErasureConfirmedController {
  constructor(
    @Inject(ERASURES) private readonly erasures: IdentityStreams['erasures'],
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @EventPattern('discussion.erasures')
  inDiscussion(@Payload() message: Envelope): Promise<void> {
    return this.confirm('discussion', message, discussionErasureConfirmed);
  }

  @EventPattern('moderation.erasures')
  inModeration(@Payload() message: Envelope): Promise<void> {
    return this.confirm('moderation', message, moderationErasureConfirmed);
  }

  @EventPattern('analytics.erasures')
  inAnalytics(@Payload() message: Envelope): Promise<void> {
    return this.confirm('analytics', message, analyticsErasureConfirmed);
  }

  private async confirm(
    context: ErasingContext,
    message: Envelope,
    contract: Contract<string, Confirmed>,
  ): Promise<void> {
    if (!contract.is(message)) return;
    const { erasureId, erased, confirmedAt } = message.data;
    const now = instantOf(this.clock());
    await this.erasures.execute(
      erasureId,
      { type: 'confirm-erasure', context, erased, confirmedAt, at: now },
      {
        commandId: deriveId('when-erasure-confirmed', message.id),
        correlationId: message.correlationid,
        actor: `system:${context}`,
        now,
      },
    );
  }
}
