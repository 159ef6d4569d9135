import type { Instant } from '@folkmoot/kernel';
import type { Caller } from '@folkmoot/service';

/** A member who is logged in, as identity knew them at most half a minute ago. */
export interface Session extends Caller {
  readonly displayName: string;
  readonly expiresAt: Instant;
  /** Tells services who asks; valid for as long as the session is kept here. */
  readonly assertion: string;
}
