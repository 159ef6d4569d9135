import { WORDS, type Words } from '@folkmoot/identity-domain';
import { Choice } from '@folkmoot/service';
import { PasswordField } from '../credentials.dto.js';

export class ForgetMeDto {
  /** Whether what one has said stays, by a former member, or goes too. */
  @Choice(WORDS)
  words!: Words;

  @PasswordField()
  password!: string;
}
