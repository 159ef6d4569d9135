import { type Role, ROLES } from '@folkmoot/identity-domain';
import { Choice, Id, Optional } from '@folkmoot/service';

export class RevokeRoleDto {
  @Choice(ROLES)
  role!: Role;

  @Optional()
  @Id()
  consultationId?: string;
}
