import { EmailAddress, Text } from '@folkmoot/service';
import { PasswordField } from '../credentials.dto.js';

export class JoinDto {
  @EmailAddress()
  email!: string;

  @PasswordField()
  password!: string;

  @Text({ min: 1, max: 200 })
  displayName!: string;
}
