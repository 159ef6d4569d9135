import { fold, Rejection } from '@folkmoot/kernel';
import { scenario } from '@folkmoot/testing';
import {
  appealed,
  changed,
  checked,
  comment,
  decide,
  decided,
  missed,
  NOON,
  reported,
  shifted,
  taken,
  tookEffect,
  without,
} from '../../test/builders.js';
import { STATEMENT_LIMIT } from '../statement.js';
import { moderationCase } from './case.js';
import type { CaseEvent } from './case-events.js';
import type { DecideCase } from './decisions.js';

const { given } = scenario(moderationCase);
const statement = 'It insults a neighbour.';
const LATER = shifted(NOON, 60_000);
/** Of a case with one report. */
const settling = { waitingSince: NOON, statement };

describe('deciding a case', () => {
  it('says what, why, and since when it waited', () =>
    given(reported())
      .when(decide('hide', { now: LATER }))
      .then(decided('hide', { ...settling, decidedAt: LATER })));
  it('begins the case of a comment that nobody questioned', () =>
    given()
      .when(without(decide('hide'), 'seen'))
      .then(decided('hide', { statement })));
  it('needs a comment', () =>
    given()
      .when(without(decide('hide'), 'comment'))
      .thenRejected('comment-not-found'));
  it('to keep does without a statement, and nothing else does', () => {
    const keep = without(decide('keep'), 'statement');
    given(reported())
      .when(keep)
      .then(decided('keep', { waitingSince: NOON }));
    given(reported())
      .when(without(decide('hide'), 'statement'))
      .thenRejected('statement-missing');
    given(reported())
      .when(decide('hide', { statement: ' \n' }))
      .thenRejected('statement-missing');
  });
  it('takes a statement of 2,000 characters', () => {
    const long = '🌳'.repeat(STATEMENT_LIMIT);
    given(reported())
      .when(decide('hide', { statement: long }))
      .then(decided('hide', { ...settling, statement: long }));
    given(reported())
      .when(decide('hide', { statement: `${long}!` }))
      .thenRejected('statement-too-long');
  });
  it('tells nobody who was forgotten', () =>
    given(reported())
      .when(decide('hide', { authorForgotten: true }))
      .then(decided('hide', { waitingSince: NOON })));
  it('is no moderator’s own affair', () => {
    given(reported())
      .when(decide('hide', { moderatorId: 'rhys' }))
      .thenRejected('own-comment');
    given(reported())
      .when(decide('hide', { moderatorId: 'mair' }))
      .thenRejected('own-report');
    given()
      .when(without(decide('keep', { moderatorId: 'rhys' }), 'seen'))
      .thenRejected('own-comment');
  });
  it('is for whoever has taken it, or anybody while nobody has', () => {
    const mine = given(reported(), taken(LATER));
    mine.when(decide('hide')).then(decided('hide', settling));
    mine.when(decide('hide', { moderatorId: 'ann' })).thenRejected('case-taken-by-another');
    mine
      .when(decide('hide', { moderatorId: 'ann', now: LATER }))
      .then(decided('hide', { ...settling, moderatorId: 'ann', decidedAt: LATER }));
  });
  it('waits for the judgement where the author has appealed', () =>
    given(decided('hide'), appealed())
      .when(decide('restore', { seen: 1 }))
      .thenRejected('appeal-waiting'));
});

describe('deciding on what has changed', () => {
  const second = reported({ memberId: 'ann', reportId: 'report-2', reportedAt: LATER });
  it.each<[string, CaseEvent]>([
    ['another report', second],
    ['an edit', changed('edited', 1)],
    ['a finding', checked()],
    ['another’s decision', decided('keep', { moderatorId: 'ann' })],
    ['a decision that was missed', missed('text-changed')],
  ])('is noticed: %s', (_what, event) =>
    given(reported(), event).when(decide('hide')).thenRejected('case-changed'),
  );
  it('lists what has come since, and when', () => {
    const state = fold(moderationCase, [reported(), taken(LATER), second]);
    let details: unknown;
    try {
      moderationCase.decide(decide('hide'), state);
    } catch (error) {
      details = error instanceof Rejection && error.details;
    }
    expect(details).toEqual({ revision: 2, since: [{ type: 'comment-reported', at: LATER }] });
  });
  it('is noticed where there was no case, and for what never was', () => {
    given(reported())
      .when(without(decide('hide'), 'seen'))
      .thenRejected('case-changed');
    given(reported())
      .when(decide('hide', { seen: 1 }))
      .thenRejected('case-changed');
  });
  it('does not count who took it and what took effect', () =>
    given(decided('redact'), tookEffect(), taken(LATER))
      .when(decide('hide'))
      .then(decided('hide', { statement })));
  it('is noticed by the text, also without a case', () => {
    const edited = comment({ textRevision: 1 });
    given()
      .when(without(decide('hide', { comment: edited, textRevision: 0 }), 'seen'))
      .thenRejected('text-changed');
  });
  it('is possible once it was seen', () =>
    given(reported(), second)
      .when(decide('hide', { seen: 1 }))
      .then(decided('hide', settling)));
});

describe('deciding again', () => {
  it('the same is refused, to the same moderator also on what was seen before', () => {
    given(reported(), decided('keep')).when(decide('keep')).thenRejected('already-decided');
    given(reported(), decided('keep'))
      .when(decide('keep', { moderatorId: 'ann', seen: 1 }))
      .thenRejected('already-decided');
  });
  it('the same is possible when something new came', () =>
    given(decided('keep'), reported())
      .when(decide('keep', { seen: 1 }))
      .then(decided('keep', settling)));
  it('the same parts are redacted once, others beside them until they are restored', () => {
    const [oaks, please] = [
      { start: 0, end: 4 },
      { start: 6, end: 12 },
    ];
    const redact = (ranges: DecideCase['ranges'], own: Partial<DecideCase> = {}): DecideCase =>
      decide('redact', { ...(ranges && { ranges }), textRevision: 0, ...own });
    const before = decided('redact', { ranges: [oaks] });
    given(before)
      .when(redact([oaks]))
      .thenRejected('already-decided');
    given(before)
      .when(redact([{ start: 0, end: 3 }]))
      .thenRejected('already-decided');
    given(before)
      .when(redact([please]))
      .then(decided('redact', { ranges: [oaks, please], statement }));
    given(before, decided('restore'))
      .when(redact([please], { seen: 1 }))
      .then(decided('redact', { ranges: [please], statement }));
  });
});

describe('what can be decided', () => {
  const now = (...events: CaseEvent[]) => given(...events);
  const seen = (action: DecideCase['action'], revision: number, own: Partial<DecideCase> = {}) =>
    decide(action, { seen: revision, reason: 'hate', ...own });

  it('on what is hidden is to restore it', () => {
    now(decided('hide')).when(seen('hide', 0)).thenRejected('already-hidden');
    now(decided('hide'))
      .when(seen('redact', 0, { ranges: [{ start: 0, end: 1 }], textRevision: 0 }))
      .thenRejected('already-hidden');
    now(decided('hide'))
      .when(seen('restore', 0))
      .then(decided('restore', { reason: 'hate', statement }));
  });
  it('on what stands is not to restore it', () => {
    now(reported()).when(seen('restore', 0)).thenRejected('nothing-to-restore');
    now(decided('hide'), decided('restore')).when(seen('restore', 1)).thenRejected('nothing-to-restore');
    now(decided('hide'), missed('text-changed')).when(seen('restore', 1)).thenRejected('nothing-to-restore');
  });
  it('on what was redacted is to restore or to hide it', () => {
    for (const action of ['restore', 'hide'] as const) {
      now(decided('redact'))
        .when(seen(action, 0))
        .then(decided(action, { reason: 'hate', statement }));
    }
  });
  it('on what came hidden with an import is to restore it', () =>
    now()
      .when(without(decide('restore', { comment: comment({ standing: 'hidden' }) }), 'seen'))
      .then(decided('restore', { statement })));
  it('on a thread is to close what is open and to reopen what is closed', () => {
    now(reported()).when(seen('reopen-thread', 0)).thenRejected('thread-open');
    now(decided('close-thread')).when(seen('close-thread', 0)).thenRejected('thread-closed');
    now(decided('close-thread'))
      .when(seen('reopen-thread', 0))
      .then(decided('reopen-thread', { reason: 'hate', statement }));
  });
  it('on a reply is nothing about the thread', () =>
    now()
      .when(without(decide('close-thread', { comment: comment({ topId: 'limes' }) }), 'seen'))
      .thenRejected('not-a-thread'));
  it.each(['keep', 'hide', 'redact', 'restore'] as const)('on destroyed words is not to %s', (action) =>
    now(reported(), changed('erased'))
      .when(
        seen(action, 1, {
          comment: without(comment({ standing: 'erased' }), 'text'),
          ranges: [{ start: 0, end: 1 }],
          textRevision: 0,
        }),
      )
      .thenRejected('comment-gone'),
  );
  it('on a thread under destroyed words is to close it', () =>
    now(reported(), changed('erased'))
      .when(seen('close-thread', 1, { comment: comment({ standing: 'erased' }) }))
      .then(decided('close-thread', { reason: 'hate', statement })));
});

describe('redacting', () => {
  const redact = (own: Partial<DecideCase> = {}) =>
    decide('redact', { ranges: [{ start: 0, end: 4 }], textRevision: 0, ...own });
  it('names the parts', () =>
    given(reported())
      .when(redact())
      .then(decided('redact', { ...settling, ranges: [{ start: 0, end: 4 }] })));
  it('is about the text that was looked at', () => {
    given(reported())
      .when(redact({ textRevision: 1 }))
      .thenRejected('text-changed');
    given(reported()).when(without(redact(), 'textRevision')).thenRejected('text-changed');
  });
  it('needs words', () =>
    given(reported())
      .when(redact({ comment: without(comment(), 'text') }))
      .thenRejected('comment-gone'));
});
