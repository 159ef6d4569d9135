import { memberSubject } from '@folkmoot/identity-domain';
import { contextAt, type ImportRun, inBatches } from './import-run.js';

/** Everybody who wrote or voted, as "Participant 12": Polis knows no names. */
export const importMembers = async (run: ImportRun): Promise<void> => {
  const { plan, members, platform } = run;
  const { memberId, commandId } = plan.conversation;
  const joinedAt = Date.parse(plan.window.opensAt);
  await inBatches(run, {
    stage: 'Members',
    items: plan.participants,
    done: 0,
    total: plan.participants.length,
    unit: 'members',
    prepare: (batch) => platform.keyring.create(batch.map((id) => memberSubject(memberId(id)))),
    run: async (id) => {
      await members.execute(
        memberId(id),
        {
          type: 'import-member',
          memberId: memberId(id),
          displayName: `Participant ${id}`,
          source: 'polis',
        },
        contextAt(run, commandId('member', id), joinedAt),
      );
    },
  });
};
