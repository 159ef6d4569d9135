import type { MemberState } from '@folkmoot/identity-domain';
import type { Rejection } from '@folkmoot/kernel';
import { hashOfToken, idInToken, type SecretToken } from './secret-token.js';
import type { IdentityStreams } from './streams.js';

type Account = Extract<MemberState, { readonly addressHash: string }>;

/** Whose mail a token is from. Every token that nobody was sent is wrong in the same way. */
export const ownerOfToken = async (
  members: IdentityStreams['members'],
  token: SecretToken,
  wrong: () => Rejection,
): Promise<{ memberId: string; tokenHash: string; account: Account }> => {
  const memberId = idInToken(token);
  if (memberId === undefined) throw wrong();
  const { state } = await members.load(memberId);
  if (!('addressHash' in state)) throw wrong();
  return { memberId, tokenHash: hashOfToken(token), account: state };
};
