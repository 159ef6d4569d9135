import { PasswordField, TokenField } from '../credentials.dto.js';

export class ResetPasswordDto {
  @TokenField()
  token!: string;

  @PasswordField()
  password!: string;
}
