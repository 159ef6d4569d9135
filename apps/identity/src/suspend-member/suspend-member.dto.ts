import { InstantField, Optional, Text } from '@folkmoot/service';

export class SuspendMemberDto {
  /** Left out, the suspension lasts until the member is reinstated. */
  @Optional()
  @InstantField()
  until?: string;

  @Text({ min: 0, max: 10_000, multiline: true })
  reason!: string;
}
