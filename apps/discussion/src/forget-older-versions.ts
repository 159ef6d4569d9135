import type { Documents } from '@folkmoot/documents';
import type { ReadModel } from '@folkmoot/event-sourcing';

/**
 * Drops what older versions of a read model have left: nothing follows the log for them any more, so words that are erased
 * would stay in them for ever.
 */
export const forgetOlderVersions = async (
  documents: Documents,
  models: readonly Pick<ReadModel, 'name' | 'version'>[],
): Promise<void> => {
  let dropped = 0;
  for (const collection of await documents.names()) {
    const [, name, version] = /^(?:build-progress-)?(.+)-b\d+\.v(\d+)$/.exec(collection) ?? [];
    const isOlder = models.some(
      (model) =>
        (name === model.name || name?.startsWith(`${model.name}-`)) && Number(version) < model.version,
    );
    if (!isOlder) continue;
    await documents.drop(collection);
    dropped += 1;
  }
  if (dropped > 0) await documents.compact();
};
