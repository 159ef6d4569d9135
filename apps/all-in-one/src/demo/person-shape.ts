import type { ProfileAnswers } from '@folkmoot/identity-domain';
import type { RoleGrant } from '@folkmoot/service';

export interface DemoPerson {
  /** Names the person in the story; the id derives from it. */
  readonly key: string;
  readonly name: string;
  /** Those with an address can log in. */
  readonly email?: string;
  readonly roles?: readonly Omit<RoleGrant, 'consultationId'>[];
  readonly profile?: ProfileAnswers;
  /** Has left by the first start: with or without what they have said. */
  readonly forgotten?: 'kept' | 'erased';
}
