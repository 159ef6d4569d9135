import { TokenField } from './credentials.dto.js';

/** A session's token, or one out of a link in a mail. */
export class TokenDto {
  @TokenField()
  token!: string;
}
