import { type Role, ROLES } from '@folkmoot/identity-domain';
import { Choice, Id, Optional, OptionalText } from '@folkmoot/service';

export class GrantRoleDto {
  @Choice(ROLES)
  role!: Role;

  @Optional()
  @Id()
  consultationId?: string;

  @OptionalText({ min: 1, max: 400 })
  organisation?: string;
}
