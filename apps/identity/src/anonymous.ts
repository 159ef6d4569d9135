import type { CommandContext } from '@folkmoot/service';

/**
 * The context without the request's text. The log keeps a hash of that text beside every event of a command, and beside
 * events without personal fields the hash's key is no secret: an e-mail address or a password in the text could be
 * guessed from it. A repeat under the same `Idempotency-Key` is still done once; it is only not compared.
 */
export const anonymous = ({ request: _, ...context }: CommandContext): Omit<CommandContext, 'request'> =>
  context;
