import { WORDS, type Words } from '@folkmoot/identity-domain';
import { Choice, Text } from '@folkmoot/service';

export class EraseMemberDto {
  /** Whether what the member has said stays, by a former member, or goes too. */
  @Choice(WORDS)
  words!: Words;

  /** It is kept: it must not say who the member is. */
  @Text({ min: 0, max: 2_000, multiline: true })
  reason!: string;
}
