import {
  commentBroughtBack,
  commentEdited,
  commentErased,
  commentHidden,
  commentRedacted,
  commentReleased,
  commentRestored,
  commentWithdrawn,
  decisionMissed,
  type Envelope,
  threadClosed,
  threadReopened,
} from '@folkmoot/contracts';
import type { RecordOfCase } from '@folkmoot/moderation-domain';

const changes = [
  [commentEdited, 'edited'],
  [commentWithdrawn, 'withdrawn'],
  [commentBroughtBack, 'brought-back'],
  [commentErased, 'erased'],
] as const;

const effects = [
  commentHidden,
  commentRestored,
  commentRedacted,
  commentReleased,
  threadClosed,
  threadReopened,
];

/** What the comment's case is told of a message, if anything. `textRevision` is the one after it. */
export const recordOf = (message: Envelope, textRevision: number): RecordOfCase | undefined => {
  const now = message.time;
  const changed = changes.find(([contract]) => contract.is(message));
  if (changed) return { type: 'record-change', what: changed[1], textRevision, now };
  if (decisionMissed.is(message)) {
    const { decisionId, why } = message.data;
    return { type: 'record-miss', decisionId, why, now };
  }
  if (!effects.some((contract) => contract.is(message))) return undefined;
  const { decisionId } = message.data as { readonly decisionId?: string };
  return decisionId === undefined ? undefined : { type: 'record-effect', decisionId, now };
};
