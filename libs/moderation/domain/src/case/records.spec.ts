import { fold } from '@folkmoot/kernel';
import { scenario } from '@folkmoot/testing';
import {
  changed,
  checked,
  decided,
  ids,
  missed,
  NOON,
  reported,
  shifted,
  tookEffect,
} from '../../test/builders.js';
import { moderationCase } from './case.js';
import type { CaseEvent } from './case-events.js';
import type { RecordOfCase } from './records.js';
import { urgencyOf } from './urgency.js';

const { given } = scenario(moderationCase);
const links = [{ check: 'links', urgency: 1 }] as const;
const check = (own: Partial<Extract<RecordOfCase, { type: 'record-check' }>> = {}): RecordOfCase => ({
  type: 'record-check',
  comment: ids,
  findings: links,
  held: false,
  textRevision: 0,
  now: NOON,
  ...own,
});
const change = (what: 'edited' | 'withdrawn' | 'brought-back' | 'erased'): RecordOfCase => ({
  type: 'record-change',
  what,
  textRevision: 0,
  now: NOON,
});
const effect: RecordOfCase = { type: 'record-effect', decisionId: 'decision-1', now: NOON };
const miss = (why: 'text-changed' | 'erased'): RecordOfCase => ({
  type: 'record-miss',
  decisionId: 'decision-1',
  why,
  now: NOON,
});
const after = (...events: readonly CaseEvent[]) => fold(moderationCase, events);

describe('what the checks found', () => {
  it('begins a case', () => given().when(check()).then(checked()));
  it('begins none where it is nothing', () =>
    given()
      .when(check({ findings: [] }))
      .thenNothing());
  it('begins one for what is held, whatever was found', () =>
    given()
      .when(check({ findings: [], held: true }))
      .then(checked({ findings: [], held: true })));
  it('takes the place of what was found before the edit', () => {
    given(checked())
      .when(check({ findings: [], textRevision: 1 }))
      .then(checked({ findings: [], textRevision: 1 }));
    expect(after(checked(), checked({ findings: [] }))).toMatchObject({
      findings: [],
      situation: 'waiting',
      waiting: { findings: [] },
    });
  });
});

describe('what happened to the comment', () => {
  it.each(['edited', 'withdrawn', 'brought-back', 'erased'] as const)('is told to its case: %s', (what) =>
    given(reported()).when(change(what)).then(changed(what)),
  );
  it('begins no case', () => given().when(change('edited')).thenNothing());
  it('is erased once', () => given(reported(), changed('erased')).when(change('erased')).thenNothing());
  it('takes an erased one out of the queue', () =>
    expect(after(reported(), changed('erased'))).toMatchObject({ situation: 'settled', erased: true }));
});

describe('what became of a decision', () => {
  it('is told once', () => {
    given(decided('hide')).when(effect).then(tookEffect());
    given(decided('hide'), tookEffect()).when(effect).thenNothing();
    given(decided('hide'), tookEffect()).when(miss('text-changed')).thenNothing();
    given(decided('hide'), missed('text-changed')).when(miss('text-changed')).thenNothing();
  });
  it('is nothing for a decision that was never made', () => {
    given().when(effect).thenNothing();
    given(reported()).when(effect).thenNothing();
  });
  it('puts the case back where it came too late', () => {
    given(decided('redact')).when(miss('text-changed')).then(missed('text-changed'));
    expect(after(reported(), decided('redact'), missed('text-changed'))).toMatchObject({
      situation: 'waiting',
      waiting: { missed: 'text-changed', since: NOON },
    });
    expect(after(decided('redact'), missed('erased'))).toMatchObject({ situation: 'settled' });
  });
});

describe('a case whose decision was missed', () => {
  const gone = missed('text-changed');
  const grave = reported({ reason: 'personal-details' });
  const later = shifted(NOON, 60_000);
  const urgency = (...events: readonly CaseEvent[]) => {
    const state = after(...events);
    return state.situation === 'waiting' ? urgencyOf(state.waiting) : 0;
  };

  it('is as urgent as it was before the decision, and has waited as long', () => {
    expect(urgency(grave, decided('redact'), gone)).toBe(3);
    expect(after(grave, decided('redact', { decidedAt: later }), gone)).toMatchObject({
      waiting: { since: NOON, missed: 'text-changed', reasons: ['personal-details'] },
    });
    expect(urgency(decided('redact'), gone)).toBe(1);
  });
  it('is still held if it was', () =>
    expect(after(checked({ held: true }), decided('keep'), gone)).toMatchObject({ waiting: { held: true } }));
  it('counts what has come meanwhile to what came before', () => {
    const [first, second, third] = ['report-1', 'report-2', 'report-3'].map((reportId) =>
      reported({ reportId, reason: 'spam', reportedAt: reportId === 'report-3' ? later : NOON }),
    ) as [CaseEvent, CaseEvent, CaseEvent];
    expect(urgency(first, second, decided('hide'), gone)).toBe(1);
    expect(after(first, second, decided('hide'), third, gone)).toMatchObject({
      waiting: { since: NOON, reasons: ['spam', 'spam', 'spam'] },
    });
    expect(urgency(first, second, decided('hide'), third, gone)).toBe(2);
  });
  it('counts what is found in the words of today, unless that was looked at before', () => {
    const phone = checked({ findings: [{ check: 'personal-details', kind: 'phone', urgency: 3 }] });
    const nothing = checked({ findings: [], textRevision: 1 });
    expect(urgency(phone, decided('redact'), gone)).toBe(3);
    expect(urgency(phone, decided('redact'), nothing, gone)).toBe(1);
    expect(urgency(reported({ reason: 'spam' }), decided('redact'), phone, gone)).toBe(3);
    const looked = [phone, decided('keep', { decisionId: 'decision-0' }), tookEffect('decision-0')];
    expect(urgency(...looked, reported({ reason: 'spam' }), decided('hide'), gone)).toBe(1);
  });
  it('is as urgent again after each further one that was missed', () => {
    const again = decided('redact', { decisionId: 'decision-2' });
    expect(urgency(grave, decided('redact'), gone, again, missed('text-changed', 'decision-2'))).toBe(3);
    expect(urgency(grave, decided('redact'), gone, again, tookEffect('decision-2'))).toBe(0);
  });
  it('is urgent no more for what was carried out', () =>
    expect(
      urgency(
        grave,
        decided('hide'),
        tookEffect(),
        decided('restore', { decisionId: 'decision-2' }),
        missed('text-changed', 'decision-2'),
      ),
    ).toBe(1));
});
