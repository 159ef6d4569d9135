import { Controller, Get, Inject } from '@nestjs/common';
import type { Position } from '@folkmoot/kernel';
import { Access, Answer, Does, OptionalQueryId, ReadPosition } from '@folkmoot/service';
import { MODERATION_NUMBERS } from '../tokens.js';
import { moderationNumbers, type ModerationNumbers } from './moderation-numbers.answer.js';
import type { ModerationNumbersOf } from './moderation-numbers.js';

@Controller('moderation')
export class ModerationNumbersController {
  constructor(@Inject(MODERATION_NUMBERS) private readonly numbers: ModerationNumbersOf) {}

  @Does(
    'How many reports, decisions and appeals there were, why, how they ended, what could not be carried out and how long it took: in all and by month.',
  )
  @Get('numbers')
  @Access('anyone')
  @Answer(moderationNumbers)
  async of(
    @OptionalQueryId('consultation') consultation: string | undefined,
    @ReadPosition() position: Position | undefined,
  ): Promise<ModerationNumbers> {
    await this.numbers.waitFor(position);
    return this.numbers.of(consultation);
  }
}
