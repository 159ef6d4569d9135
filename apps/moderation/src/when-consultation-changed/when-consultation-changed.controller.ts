import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import {
  consultationDrafted,
  consultationPublished,
  consultationRevised,
  discussionRevised,
  discussionStarted,
  type Envelope,
} from '@folkmoot/contracts';
import type { KnownDiscussions } from '../known-discussions/known-discussions.js';
import { KNOWN_DISCUSSIONS } from '../tokens.js';

/** Moderation learns of consultations and their discussions from discussion's topic alone. */
@Controller()
export class WhenConsultationChangedController {
  constructor(@Inject(KNOWN_DISCUSSIONS) private readonly discussions: KnownDiscussions) {}

  @EventPattern('discussion.consultations')
  async handle(@Payload() message: Envelope<string, { consultationId: string }>): Promise<void> {
    const { position } = message;
    if (discussionStarted.is(message) || discussionRevised.is(message)) {
      const { discussionId, consultationId, title, holdFirst = false } = message.data;
      await this.discussions.putDiscussion({ id: discussionId, position, consultationId, title, holdFirst });
      return;
    }
    const { consultationId } = message.data;
    if (consultationDrafted.is(message) || consultationRevised.is(message)) {
      const published = (await this.discussions.consultation(consultationId))?.published ?? false;
      const { title } = message.data;
      await this.discussions.putConsultation({ id: consultationId, position, title, published });
    }
    if (consultationPublished.is(message)) {
      const title = (await this.discussions.consultation(consultationId))?.title ?? '';
      await this.discussions.putConsultation({ id: consultationId, position, title, published: true });
    }
  }
}
