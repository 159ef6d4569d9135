import { fold, type Instant, rejecting } from '@folkmoot/kernel';
import {
  type BegunCase,
  caseRejections,
  type CommentStanding,
  moderationCase,
  openIn,
  outcomeOf,
  urgencyOf,
} from '@folkmoot/moderation-domain';
import type { Caller } from '@folkmoot/service';
import { standingOf } from '../known-comments/known-comment-document.js';
import type { KnownComments } from '../known-comments/known-comments.js';
import type { KnownMembers } from '../known-members/known-members.js';
import { mustModerate } from '../moderators.js';
import type { OwnNotices } from '../own-notices/own-notices.js';
import { findingView } from '../queue/finding-view.js';
import type { ModerationStreams } from '../streams.js';
import type { CasePage } from './case-page.answer.js';
import * as views from './case-view.js';

const reject = rejecting(caseRejections);

export interface CasePagesOptions {
  readonly cases: ModerationStreams['cases'];
  readonly comments: Pick<KnownComments, 'getMany' | 'texts'>;
  readonly members: Pick<KnownMembers, 'names'>;
  readonly notices: Pick<OwnNotices, 'record'>;
  now(): Instant;
}

/** One case, read from its own stream: as new as it gets, and without the words that were erased. */
export const casePages = ({ cases, comments, members, notices, now }: CasePagesOptions) => {
  const commentOf = async (id: string) => {
    const [known] = await comments.getMany([id]);
    if (!known) return { text: null, textRevision: 0, standing: 'erased' as CommentStanding };
    const text = (await comments.texts([known])).get(id) ?? null;
    return { text, textRevision: known.textRevision, standing: standingOf(known) };
  };

  return {
    /** Throws `case-not-found`, or `role-required` for whoever moderates another consultation. */
    async one(caseId: string, caller: Caller): Promise<CasePage> {
      const history = await cases.history(caseId);
      const state = fold(
        moderationCase,
        history.map(({ event }) => event),
      );
      if (state.situation === 'none') throw reject('case-not-found', { caseId });
      mustModerate(caller, state.consultationId);
      const names = await members.names(views.membersIn(history));
      const { discussionId, consultationId, topId, revision, authorId } = state;
      return {
        id: caseId,
        discussionId,
        consultationId,
        topId,
        revision,
        ...(await commentOf(caseId)),
        threadClosed: outcomeOf(state.decisions).threadClosed,
        author: { ...views.memberView(authorId, names), ...(await notices.record(authorId)) },
        ...waitingView(state),
        taken: leaseView(state, names, now()),
        reasons: views.reasonCounts(history),
        reports: views.reportViews(history, names),
        findings: state.findings.map(findingView),
        decisions: views.decisionViews(history, names),
        appeals: views.appealViews(history, names),
        history: views.changeViews(history),
      };
    },
  };
};

export type CasePages = ReturnType<typeof casePages>;

const waitingView = (state: BegunCase): Pick<CasePage, 'urgency' | 'waitingSince' | 'held' | 'missed'> => {
  const waiting = openIn(state);
  if (!waiting) return { urgency: 0, waitingSince: null, held: false, missed: null };
  const { since, held, missed = null } = waiting;
  return { urgency: urgencyOf(waiting), waitingSince: since, held, missed };
};

const leaseView = (
  { lease }: BegunCase,
  names: ReadonlyMap<string, string>,
  now: Instant,
): CasePage['taken'] =>
  lease && now < lease.until ? { by: views.memberView(lease.moderatorId, names), until: lease.until } : null;
