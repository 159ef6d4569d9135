import type { Instant } from '@folkmoot/kernel';
import { openIn, urgencyOf } from '@folkmoot/moderation-domain';
import { beginningOf } from '../known-comments/beginning.js';
import { findingView } from './finding-view.js';
import { reasonsOf } from './case-after.js';
import type { QueuedCase } from './queue.answer.js';
import type { CaseDocument } from './queue-documents.js';

export const queuedCaseView = (
  { id, file, reported, appealed, takenBy, takenUntil }: CaseDocument,
  text: string | undefined,
  names: ReadonlyMap<string, string>,
  now: Instant,
): QueuedCase => {
  const { discussionId, consultationId, topId } = file;
  const waiting = openIn(file);
  const decision = file.decisions.at(-1);
  return {
    id,
    discussionId,
    consultationId,
    topId,
    beginning: text === undefined || file.erased ? null : beginningOf(text),
    reasons: reasonsOf(reported).map((reason) => ({ reason, count: reported[reason] ?? 0 })),
    findings: file.findings.map(findingView),
    urgency: waiting ? urgencyOf(waiting) : 0,
    waitingSince: waiting?.since ?? null,
    held: waiting?.held ?? false,
    appealed,
    missed: waiting?.missed ?? null,
    taken:
      takenBy !== undefined && takenUntil !== undefined && now < takenUntil
        ? { by: { id: takenBy, name: names.get(takenBy) ?? null }, until: takenUntil }
        : null,
    decision: decision
      ? {
          decisionId: decision.decisionId,
          action: decision.action,
          reason: decision.reason,
          decidedAt: decision.decidedAt,
        }
      : null,
  };
};
