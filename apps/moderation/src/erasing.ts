import { type ConfirmingErasures, confirmingErasures, type ErasedItem } from '@folkmoot/erasure';
import type { Platform } from '@folkmoot/event-sourcing';
import type { Instant } from '@folkmoot/kernel';
import type { MemberCases } from './member-cases/member-cases.js';
import { type HeldOfMember, heldOf } from './own-data/held-of.js';
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
      const commentIds = await memberCases.of(memberId, await platform.store.head());
      return itemsOf(await heldOf(streams, commentIds, memberId));
    },
  });

/** Counted as they are stored, so that it does not matter whether their key is still there. */
const itemsOf = ({ cases, conduct }: HeldOfMember): readonly ErasedItem[] => {
  const holding = (field: string, of: readonly string[]): number =>
    [...cases, ...conduct].filter(({ event, stored }) => of.includes(event.type) && field in stored.data)
      .length;
  return [
    { what: 'names', count: 1 },
    { what: 'report notes', count: holding('note', ['comment-reported']) },
    {
      what: 'statements',
      count: holding('statement', ['decision-made', 'appeal-judged', 'member-warned', 'suspension-decided']),
    },
    { what: 'appeals', count: holding('text', ['appeal-lodged']) },
  ].filter(({ count }) => count > 0);
};
