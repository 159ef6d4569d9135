import type { Collection, Document, Documents } from '@folkmoot/documents';
import { START } from '@folkmoot/kernel';
import type { Messaging } from './messaging.js';

/** Which group fills the documents that lie beside it. */
interface GroupDocument extends Document {
  readonly group: string;
}

const THE_GROUP = 'group';

/**
 * Under which name a service listens to topics: its own, or one with an id behind it. What a group has handled is remembered
 * by the engine, what came of it lies in documents: where these were lost, and can be made again from the topics, a new group
 * gets every message anew.
 */
export const groupOfDocuments = async (
  service: string,
  documents: Documents,
  messaging: Pick<Messaging, 'lag'>,
): Promise<string> => {
  const groups: Collection<GroupDocument> = await documents.collection({
    name: 'listening-group.v1',
    indexes: [],
  });
  const known = await groups.get(THE_GROUP);
  if (known) return known.group;
  const isNew = (await messaging.lag(service)).length === 0;
  const group = isNew ? service : `${service}-${crypto.randomUUID()}`;
  await groups.write([{ put: { id: THE_GROUP, position: START, group } }]);
  return (await groups.get(THE_GROUP))?.group ?? group;
};
