import { mac } from '@folkmoot/keyring';
import { secretToken, type SecretToken } from '../secret-token.js';

/** What a link in a mail is for: `known` is for whoever joins with an address that has an account. */
export const linkPurposes = ['confirm', 'reset', 'known'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/**
 * The tokens in mailed links. They are not drawn but made from the id of the command that asked for them, under a key
 * that only identity has (HMAC-SHA-256). So nothing but their hash is stored, and still the mail can be written after the
 * event, by whichever process goes on after a crash: a drawn token would be lost with the process, or lie in the log.
 */
export interface MailedLinks {
  token(purpose: LinkPurpose, memberId: string, commandId: string): SecretToken;
}

export const mailedLinks = (secret: Buffer): MailedLinks => ({
  token: (purpose, memberId, commandId) =>
    secretToken(memberId, Buffer.from(mac(secret, `${purpose} ${memberId} ${commandId}`), 'base64url')),
});
