import type { PasswordOwner } from '@folkmoot/identity-domain';

/** What of a member a password must not be made of. */
export const ownerOf = ({
  email,
  displayName,
}: {
  readonly email?: string;
  readonly displayName?: string;
}): PasswordOwner => ({
  ...(email !== undefined && { email }),
  ...(displayName !== undefined && { displayName }),
});
