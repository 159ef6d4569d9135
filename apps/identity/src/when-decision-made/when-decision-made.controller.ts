import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { Envelope } from '@folkmoot/contracts';
import type { Notices } from '../notices/notices.js';
import { NOTICES } from '../tokens.js';

/** Authors learn by mail what was decided about their words, and what became of their appeal. */
@Controller()
export class WhenDecisionMadeController {
  constructor(@Inject(NOTICES) private readonly notices: Notices) {}

  @EventPattern('moderation.cases')
  handle(@Payload() message: Envelope): Promise<void> {
    return this.notices.tell(message);
  }
}
