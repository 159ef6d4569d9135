import type { IdentityStreams } from '@folkmoot/identity';
import { addMilliseconds, deriveId, HOUR, type Instant } from '@folkmoot/kernel';
import type { DemoPerson } from './person-shape.js';
import { demoContext, personId } from './seed-context.js';

/** Who has left is forgotten the evening before; what follows from it, each service does by itself. */
export const seedDeparture = async (
  { streams, today }: { readonly streams: IdentityStreams; readonly today: Instant },
  { key, forgotten }: DemoPerson,
): Promise<void> => {
  if (!forgotten) return;
  const at = addMilliseconds(today, -14 * HOUR);
  await streams.members.execute(
    personId(key),
    {
      type: 'forget-member',
      erasureId: deriveId('demo', 'erasure', key),
      words: forgotten,
      actor: { id: personId('admin'), standing: 'operator' },
      passwordMatches: false,
      reason: 'Asked for it by letter',
      otherAdministrators: true,
      at,
    },
    demoContext(personId('admin'), at, key, 'forget'),
  );
};
