import { InstantField, Optional } from '@folkmoot/service';
import { WarnMemberDto } from '../warn-member/warn-member.dto.js';

export class SuspendMemberDto extends WarnMemberDto {
  /** When it ends by itself; left out: it does not. */
  @Optional()
  @InstantField()
  until?: string;
}
