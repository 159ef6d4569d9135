import { fold } from '@folkmoot/kernel';
import { scenario } from '@folkmoot/testing';
import { changed, checked, decided, ids, missed, NOON, reported, tookEffect } from '../../test/builders.js';
import { moderationCase } from './case.js';
import type { CaseEvent } from './case-events.js';
import type { RecordOfCase } from './records.js';

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
