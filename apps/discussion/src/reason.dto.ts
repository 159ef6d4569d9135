import { Text } from '@folkmoot/service';

/** Shown to the public. */
export class ReasonDto {
  @Text({ min: 1, max: 1_000, multiline: true })
  reason!: string;
}
