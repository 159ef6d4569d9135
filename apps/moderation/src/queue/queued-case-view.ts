import type { Instant } from '@folkmoot/kernel';
import { urgencyOf } from '@folkmoot/moderation-domain';
import { findingView } from './finding-view.js';
import { reasonsOf } from './case-after.js';
import type { QueuedCase } from './queue.answer.js';
import type { CaseDocument } from './queue-documents.js';

/** Of a comment in a list, in Unicode code points. */
const BEGINNING = 160;

export const queuedCaseView = (
  { id, file, reported, appealed, takenBy, takenUntil }: CaseDocument,
  text: string | undefined,
  names: ReadonlyMap<string, string>,
  now: Instant,
): QueuedCase => {
  const { discussionId, consultationId, topId } = file;
  const waiting = file.situation === 'waiting' ? file.waiting : undefined;
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

/** Cut between whole characters; half a family emoji would be another one. */
const beginningOf = (text: string): string => {
  if (text.length <= BEGINNING) return text;
  let length = 0;
  let beginning = '';
  for (const { segment } of graphemes.segment(text.slice(0, BEGINNING * 8))) {
    length += [...segment].length;
    if (length > BEGINNING) return `${beginning}…`;
    beginning += segment;
  }
  return beginning;
};

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
