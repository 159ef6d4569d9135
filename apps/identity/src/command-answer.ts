import { ApiProperty } from '@nestjs/swagger';
import type { Position } from '@folkmoot/kernel';

/** What a command answers: what it was about, and where in the log its effect is. */
export class CommandAnswer {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  /** Sent along as `Folkmoot-Position`, a read shows the effect. */
  @ApiProperty({ type: String })
  readonly position!: Position;
}
