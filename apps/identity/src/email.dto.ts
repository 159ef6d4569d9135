import { EmailAddress } from '@folkmoot/service';

export class EmailDto {
  @EmailAddress()
  email!: string;
}
