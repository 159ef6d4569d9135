import type { Collection, Document, Documents } from '@folkmoot/documents';
import { START } from '@folkmoot/kernel';
import type { Messaging } from '@folkmoot/messaging';

/** Which group fills the ledger that lies beside it. */
interface GroupDocument extends Document {
  readonly group: string;
}

const THE_GROUP = 'group';

/**
 * Under which name analytics listens. What a group has handled is remembered by the engine, what came of it lies in
 * documents: where these were lost, a new group gets every message from the beginning.
 */
export const hearingGroup = async (
  documents: Documents,
  messaging: Pick<Messaging, 'lag'>,
): Promise<string> => {
  const groups: Collection<GroupDocument> = await documents.collection({
    name: 'hearing-group.v1',
    indexes: [],
  });
  const known = await groups.get(THE_GROUP);
  if (known) return known.group;
  const isNew = (await messaging.lag('analytics')).length === 0;
  const group = isNew ? 'analytics' : `analytics-${crypto.randomUUID()}`;
  await groups.write([{ put: { id: THE_GROUP, position: START, group } }]);
  return group;
};
