import { domainToASCII } from 'node:url';

/**
 * One form for all spellings. The part before the @ may by its standard differ in case, but no provider lets it, and two
 * accounts that look the same would be worse than the one mailbox in a million that is refused.
 */
export const lookupForm = (email: string): string => {
  const address = email.trim().normalize('NFC');
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  return `${address.slice(0, at).toLowerCase()}@${domainToASCII(domain) || domain}`;
};
