import { scenario } from '@folkmoot/testing';
import {
  closedEarly,
  CLOSES,
  drafted,
  entry,
  entryAdded,
  justBefore,
  LATER,
  NOON,
  OPENS,
  park,
  published,
  window,
  withdrawnAt,
} from '../../test/builders.js';
import { consultation, type ConsultationCommand, type ConsultationEvent } from './consultation.js';

const { given } = scenario(consultation);
const id = { consultationId: 'park' };
const at = (now: string) => ({ ...id, now });

const draft: ConsultationCommand = { type: 'draft-consultation', ...at(NOON), text: park };
const publish: ConsultationCommand = { type: 'publish-consultation', ...at(NOON), window };
const extendTo = (closesAt: string, now = NOON): ConsultationCommand => ({
  type: 'extend-consultation',
  ...at(now),
  closesAt,
});
const extended = (closesAt: string): ConsultationEvent => ({
  type: 'consultation-extended',
  data: { ...id, closesAt },
});
const close = (now: string): ConsultationCommand => ({
  type: 'close-consultation-early',
  ...at(now),
  reason: 'Flood',
});
const withdraw: ConsultationCommand = { type: 'withdraw-consultation', ...at(NOON), reason: 'Flood' };
const add: ConsultationCommand = { type: 'add-timeline-entry', ...at(NOON), entry };
const remove: ConsultationCommand = { type: 'remove-timeline-entry', ...at(NOON), entryId: entry.entryId };
const outcome = (now: string, text = 'Oaks it is.'): ConsultationCommand => ({
  type: 'publish-outcome',
  ...at(now),
  text,
});
const outcomePublished: ConsultationEvent = {
  type: 'outcome-published',
  data: { ...id, text: 'Oaks it is.' },
};

describe('a consultation', () => {
  const others = { revise: { type: 'revise-consultation', ...at(NOON), text: park }, publish } as const;

  it('begins as a draft', () => given().when(draft).then(drafted));
  it('is drafted once under an id', () => given(drafted).when(draft).thenRejected('consultation-exists'));
  it.each(Object.values({ ...others, extend: extendTo(LATER), close: close(NOON), withdraw, add, remove }))(
    'has to be there for $type',
    (command) => given().when(command).thenRejected('consultation-not-found'),
  );
  it.each(
    Object.values({
      ...others,
      extend: extendTo(LATER),
      close: close(NOON),
      add,
      remove,
      o: outcome(CLOSES),
    }),
  )('refuses $type once it was withdrawn', (command) =>
    given(drafted, published, withdrawnAt(NOON)).when(command).thenRejected('consultation-withdrawn'),
  );
  it.each([extendTo(LATER), close(NOON), withdraw, outcome(CLOSES)])(
    'refuses $type while it is a draft, which nobody has seen',
    (command) => given(drafted).when(command).thenRejected('consultation-not-published'),
  );
});

describe('revising a consultation', () => {
  const text = { ...park, title: 'A new park for all', attribution: 'CC BY 4.0' };
  const revised: ConsultationEvent = { type: 'consultation-revised', data: { ...id, ...text } };
  const revise: ConsultationCommand = { type: 'revise-consultation', ...at(CLOSES), text };

  it('replaces its texts, even after it has closed', () =>
    given(drafted, published).when(revise).then(revised));
  it('does nothing if it says the same already, in whatever order', () =>
    given(drafted, revised)
      .when({ ...revise, text: Object.fromEntries(Object.entries(text).reverse()) as typeof text })
      .thenNothing());
  it('takes away what is left out', () =>
    given(drafted, revised)
      .when({ ...revise, text: park })
      .then({ type: 'consultation-revised', data: { ...id, ...park } }));
});

describe('publishing a consultation', () => {
  const publishIn = (opensAt: string, closesAt: string, now = NOON): ConsultationCommand => ({
    type: 'publish-consultation',
    ...at(now),
    window: { opensAt, closesAt },
  });

  it('sets its window, which may have begun', () => given(drafted).when(publish).then(published));
  it('does nothing for the same window again', () => given(drafted, published).when(publish).thenNothing());
  it('is done once', () =>
    given(drafted, published).when(publishIn(OPENS, LATER)).thenRejected('consultation-already-published'));
  it('refuses a window that closes when it opens', () =>
    given(drafted).when(publishIn(CLOSES, CLOSES)).thenRejected('window-invalid'));
  it('refuses a window that closes before it opens', () =>
    given(drafted).when(publishIn(LATER, CLOSES)).thenRejected('window-invalid'));
  it('refuses a window that closes this moment', () =>
    given(drafted)
      .when(publishIn(OPENS, CLOSES, CLOSES))
      .thenRejected('window-invalid'));
  it('takes a window that closes a moment later', () =>
    given(drafted)
      .when(publishIn(OPENS, CLOSES, justBefore(CLOSES)))
      .then(published));
});

describe('extending a consultation', () => {
  it('moves its closing to a later time', () =>
    given(drafted, published).when(extendTo(LATER)).then(extended(LATER)));
  it('is possible before it opens', () =>
    given(drafted, published)
      .when(extendTo(LATER, justBefore(OPENS)))
      .then(extended(LATER)));
  it('does nothing for the closing that it has', () =>
    given(drafted, published, extended(LATER)).when(extendTo(LATER)).thenNothing());
  it('never makes it shorter', () =>
    given(drafted, published)
      .when(extendTo(justBefore(CLOSES)))
      .thenRejected('extension-too-early'));
  it('is possible up to the last moment', () =>
    given(drafted, published)
      .when(extendTo(LATER, justBefore(CLOSES)))
      .then(extended(LATER)));
  it('is too late at its closing', () =>
    given(drafted, published).when(extendTo(LATER, CLOSES)).thenRejected('consultation-closed'));
  it('is too late once it was closed early', () =>
    given(drafted, published, closedEarly(NOON)).when(extendTo(LATER)).thenRejected('consultation-closed'));
});

describe('closing a consultation early', () => {
  it('ends its window now', () => given(drafted, published).when(close(NOON)).then(closedEarly(NOON)));
  it('is possible from its opening', () =>
    given(drafted, published).when(close(OPENS)).then(closedEarly(OPENS)));
  it('is too early before its opening', () =>
    given(drafted, published)
      .when(close(justBefore(OPENS)))
      .thenRejected('consultation-not-open'));
  it('is too late at its closing', () =>
    given(drafted, published).when(close(CLOSES)).thenRejected('consultation-not-open'));
  it('is done once', () =>
    given(drafted, published, closedEarly(NOON)).when(close(NOON)).thenRejected('consultation-not-open'));
});

describe('withdrawing a consultation', () => {
  it('ends it for good', () => given(drafted, published).when(withdraw).then(withdrawnAt(NOON)));
  it('is possible after its closing', () =>
    given(drafted, published)
      .when({ ...withdraw, now: LATER })
      .then(withdrawnAt(LATER)));
  it('does nothing a second time', () =>
    given(drafted, published, withdrawnAt(NOON)).when(withdraw).thenNothing());
});

describe('the timeline of a consultation', () => {
  const removed: ConsultationEvent = { type: 'timeline-entry-removed', data: { ...id, entryId: 'entry-1' } };

  it('takes entries, even in a draft', () => given(drafted).when(add).then(entryAdded));
  it('takes an entry once', () => given(drafted, entryAdded).when(add).thenNothing());
  it('lets an entry be taken away', () => given(drafted, entryAdded).when(remove).then(removed));
  it('knows nothing of an entry that was taken away', () =>
    given(drafted, entryAdded, removed).when(remove).thenRejected('timeline-entry-not-found'));
  it('takes an entry again that was taken away', () =>
    given(drafted, entryAdded, removed).when(add).then(entryAdded));
});

describe('the outcome of a consultation', () => {
  it('comes at its closing', () => given(drafted, published).when(outcome(CLOSES)).then(outcomePublished));
  it('does not come before', () =>
    given(drafted, published)
      .when(outcome(justBefore(CLOSES)))
      .thenRejected('consultation-not-closed'));
  it('comes earlier if it was closed early', () =>
    given(drafted, published, closedEarly(NOON)).when(outcome(NOON)).then(outcomePublished));
  it('comes later if it was extended', () =>
    given(drafted, published, extended(LATER)).when(outcome(CLOSES)).thenRejected('consultation-not-closed'));
  it('may be said again in other words', () =>
    given(drafted, published, outcomePublished)
      .when(outcome(LATER, 'Oaks and limes.'))
      .then({ type: 'outcome-published', data: { ...id, text: 'Oaks and limes.' } }));
  it('is not published twice in the same words', () =>
    given(drafted, published, outcomePublished).when(outcome(LATER)).thenNothing());
});

describe('what the events of a consultation add up to', () => {
  it('is its texts, its window as it is now, its timeline and its outcome', () =>
    given(drafted, entryAdded, published, extended(LATER), outcomePublished).thenState({
      situation: 'published',
      text: park,
      timeline: ['entry-1'],
      window: { opensAt: OPENS, closesAt: LATER },
      outcome: 'Oaks it is.',
    }));
  it('is no window any more once it was withdrawn', () =>
    given(drafted, published, withdrawnAt(NOON)).thenState({
      situation: 'withdrawn',
      text: park,
      timeline: [],
    }));
});
