import { EmailAddress } from '@folkmoot/service';
import { PasswordField } from '../credentials.dto.js';

export class LogInDto {
  @EmailAddress()
  email!: string;

  @PasswordField()
  password!: string;
}
