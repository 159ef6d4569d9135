import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { Envelope } from '@folkmoot/contracts';
import type { Notices } from '../notices/notices.js';
import { NOTICES, SUSPENDING } from '../tokens.js';
import type { whenSuspensionDecided } from './when-suspension-decided.js';

/** Moderation decides who may take part; identity carries it out, and writes to whom it concerns. */
@Controller()
export class WhenSuspensionDecidedController {
  constructor(
    @Inject(SUSPENDING) private readonly carryOut: ReturnType<typeof whenSuspensionDecided>,
    @Inject(NOTICES) private readonly notices: Notices,
  ) {}

  @EventPattern('moderation.conduct')
  async handle(@Payload() message: Envelope): Promise<void> {
    await this.carryOut(message);
    await this.notices.tell(message);
  }
}
