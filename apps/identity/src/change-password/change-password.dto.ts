import { PasswordField } from '../credentials.dto.js';

export class ChangePasswordDto {
  @PasswordField()
  current!: string;

  @PasswordField()
  new!: string;
}
