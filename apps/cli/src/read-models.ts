import type { Platform, ReadModel } from '@folkmoot/event-sourcing';
import { discussionReadModels } from '@folkmoot/discussion/read-models';
import { discussionStreams } from '@folkmoot/discussion/streams';
import { identityReadModels } from '@folkmoot/identity/read-models';
import { identityStreams } from '@folkmoot/identity/streams';
import { moderationReadModels } from '@folkmoot/moderation/read-models';
import { moderationStreams } from '@folkmoot/moderation/streams';
import type { Workplace } from './workplace.js';

/** A read model with the service whose documents hold it. */
export interface OwnedReadModel {
  readonly service: string;
  readonly platform: Platform;
  readonly model: ReadModel;
}

type ModelsOf = (platform: Platform) => readonly ReadModel[];

const byService: Readonly<Record<string, ModelsOf>> = {
  identity: (platform) =>
    Object.values<ReadModel>({ ...identityReadModels(identityStreams(platform).codecs) }),
  discussion: (platform) =>
    Object.values<ReadModel>({ ...discussionReadModels(discussionStreams(platform).codecs) }),
  moderation: (platform) =>
    Object.values<ReadModel>({ ...moderationReadModels(moderationStreams(platform).codecs) }),
};

/** Every read model there is, in the order of the services. */
export const readModelsOf = ({ embedded }: Pick<Workplace, 'embedded'>): readonly OwnedReadModel[] =>
  Object.entries(byService).flatMap(([service, modelsOf]) => {
    const platform = embedded.platformOf(service);
    return modelsOf(platform).map((model) => ({ service, platform, model }));
  });
