import { type ConfirmingErasures, confirmingErasures } from '@folkmoot/erasure';
import type { Platform } from '@folkmoot/event-sourcing';
import type { Instant } from '@folkmoot/kernel';
import type { MemberCases } from './member-cases/member-cases.js';
import { heldOf } from './own-data/held-of.js';
import type { ModerationStreams } from './streams.js';

export interface ErasingOptions {
  readonly platform: Platform;
  readonly streams: ModerationStreams;
  readonly memberCases: MemberCases;
  now(): Instant;
}

/**
 * Forgetting a member. Their own words (notes, appeals) and those to them (statements) stand in streams under the member's
 * key, which identity destroys; no document holds any of them. The name went with the message that told of it.
 */
export const erasing = ({ platform, streams, memberCases, now }: ErasingOptions): ConfirmingErasures =>
  confirmingErasures({
    context: 'moderation',
    platform,
    now,
    async erase({ memberId }) {
      const held = await heldOf(
        streams,
        await memberCases.of(memberId, await platform.store.head()),
        memberId,
      );
      const statements = held.decisions.length + held.judgements.length + held.conduct.length;
      return [
        { what: 'names', count: 1 },
        { what: 'report notes', count: held.reports.length },
        { what: 'statements', count: statements },
        { what: 'appeals', count: held.appeals.length },
      ].filter(({ count }) => count > 0);
    },
  });
