import type { Collection, Document, Documents } from '@folkmoot/documents';
import { START } from '@folkmoot/kernel';
import type { Messaging } from '@folkmoot/messaging';

/** Which group fills the documents that lie beside it. */
interface GroupDocument extends Document {
  readonly group: string;
}

const THE_GROUP = 'group';

/**
 * Under which name moderation listens to topics. What a group has handled is remembered by the engine, what came of it
 * lies in documents: where these were lost, a new group gets every message anew. Cases notice what they know.
 */
export const listeningGroup = async (
  documents: Documents,
  messaging: Pick<Messaging, 'lag'>,
): Promise<string> => {
  const groups: Collection<GroupDocument> = await documents.collection({
    name: 'listening-group.v1',
    indexes: [],
  });
  const known = await groups.get(THE_GROUP);
  if (known) return known.group;
  const isNew = (await messaging.lag('moderation')).length === 0;
  const group = isNew ? 'moderation' : `moderation-${crypto.randomUUID()}`;
  await groups.write([{ put: { id: THE_GROUP, position: START, group } }]);
  return (await groups.get(THE_GROUP))?.group ?? group;
};
