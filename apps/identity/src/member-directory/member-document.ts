import type { Document } from '@folkmoot/documents';
import { collectionRef } from '@folkmoot/event-sourcing';
import type { GrantedRole } from '@folkmoot/identity-domain';
import type { Instant } from '@folkmoot/kernel';

export interface MemberDocument extends Document {
  /** Both absent once they were erased. */
  readonly displayName?: string;
  readonly email?: string;
  /** Only a name beside imported words. */
  readonly imported: boolean;
  readonly confirmed: boolean;
  readonly joinedAt: Instant;
  readonly roles: readonly GrantedRole[];
  /** Whether one of the roles is administrator of the whole site. */
  readonly administrator: boolean;
  readonly suspendedUntil?: Instant | 'for-good';
}

export const memberDocuments = collectionRef<MemberDocument>('member', [
  { fields: ['joinedAt'] },
  { fields: ['administrator', 'joinedAt'] },
]);
