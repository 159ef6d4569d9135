import {
  CLOSES,
  justBefore,
  LATER,
  NOON,
  official,
  OPENS,
  rhys,
  venue,
  window,
} from '../../test/builders.js';
import { type Participant, refusal, type Venue, venuePhaseAt } from './admission.js';

const refused = (place: Venue, who: Participant, now: string, answering = true) =>
  refusal(place, who, now, answering)?.code;

describe('the phase of a discussion', () => {
  const narrow = venue({ opensAt: '2026-02-10T00:00:00.000Z', closesAt: '2026-03-10T00:00:00.000Z' });
  const wide = venue({ opensAt: '2026-01-01T00:00:00.000Z', closesAt: LATER });
  const outside = venue({ opensAt: LATER, closesAt: '2026-06-01T00:00:00.000Z' });

  it.each([
    ['is its consultation’s without a window of its own', venue(), justBefore(OPENS), 'upcoming'],
    ['is its consultation’s without a window of its own', venue(), OPENS, 'open'],
    ['is its consultation’s without a window of its own', venue(), justBefore(CLOSES), 'open'],
    ['is its consultation’s without a window of its own', venue(), CLOSES, 'closed'],
    ['follows its own window', narrow, '2026-02-09T23:59:59.999Z', 'upcoming'],
    ['follows its own window', narrow, '2026-02-10T00:00:00.000Z', 'open'],
    ['follows its own window', narrow, '2026-03-09T23:59:59.999Z', 'open'],
    ['follows its own window', narrow, '2026-03-10T00:00:00.000Z', 'closed'],
    ['does not begin before its consultation', wide, justBefore(OPENS), 'upcoming'],
    ['does not go on after its consultation', wide, CLOSES, 'closed'],
    ['never opens if its window lies behind the consultation’s', outside, justBefore(CLOSES), 'upcoming'],
    ['never opens if its window lies behind the consultation’s', outside, LATER, 'closed'],
    ['is paused while it is open', venue({ paused: true }), NOON, 'paused'],
    ['is upcoming before it opens, paused or not', venue({ paused: true }), justBefore(OPENS), 'upcoming'],
    ['is closed after it has closed, paused or not', venue({ paused: true }), CLOSES, 'closed'],
    ['is hidden in a draft', venue({ consultation: { situation: 'draft' } }), NOON, 'hidden'],
    ['is closed once it was withdrawn', venue({ consultation: { situation: 'withdrawn' } }), NOON, 'closed'],
  ])('%s', (_, place, now, phase) => {
    expect(venuePhaseAt(place, now)).toBe(phase);
  });

  it('goes on with an extended consultation, unless it has a closing of its own', () => {
    const consultation = { situation: 'published', window: { ...window, closesAt: LATER } } as const;
    expect(venuePhaseAt(venue({ consultation }), CLOSES)).toBe('open');
    expect(venuePhaseAt(venue({ consultation, closesAt: CLOSES }), CLOSES)).toBe('closed');
  });

  it('ends with a consultation that was closed early', () => {
    const consultation = { situation: 'published', window: { ...window, closesAt: NOON } } as const;
    expect(venuePhaseAt(venue({ consultation, closesAt: CLOSES }), NOON)).toBe('closed');
  });
});

describe('taking part in a discussion', () => {
  it('is open to a confirmed member', () => expect(refused(venue(), rhys, NOON)).toBeUndefined());
  it('is not public in a draft', () =>
    expect(refused(venue({ consultation: { situation: 'draft' } }), rhys, NOON)).toBe(
      'discussion-not-found',
    ));
  it('needs a confirmed address', () =>
    expect(refused(venue(), { ...rhys, confirmed: false }, NOON)).toBe('member-not-confirmed'));
  it('is refused to who was forgotten', () =>
    expect(refused(venue(), { ...rhys, erased: true }, NOON)).toBe('member-erased'));
  it('is refused before it opens, with the time when it will', () => {
    const rejection = refusal(venue({ opensAt: NOON }), rhys, justBefore(NOON), true);
    expect(rejection).toMatchObject({ code: 'discussion-not-open-yet', details: { opensAt: NOON } });
  });
  it('is refused while it is paused', () =>
    expect(refused(venue({ paused: true }), rhys, NOON)).toBe('discussion-paused'));
  it('is refused at its closing', () => expect(refused(venue(), rhys, CLOSES)).toBe('discussion-closed'));

  it.each([
    ['up to the last moment of a suspension', justBefore(NOON), 'member-suspended'],
    ['no more when the suspension ends', NOON, undefined],
  ])('is refused %s', (_, now, code) => {
    expect(refused(venue(), { ...rhys, suspendedUntil: NOON }, now)).toBe(code);
  });
  it('is refused for good to who was suspended for good', () =>
    expect(refused(venue(), { ...rhys, suspendedUntil: 'for-good' }, justBefore(CLOSES))).toBe(
      'member-suspended',
    ));
});

describe('after a discussion has closed', () => {
  const allowed = venue({ officialsMayAnswerAfterClosing: true });

  it('an official may answer where that is allowed', () =>
    expect(refused(allowed, official, LATER)).toBeUndefined());
  it('an official may not answer where that is not allowed', () =>
    expect(refused(venue(), official, LATER)).toBe('discussion-closed'));
  it('an official may not take stances', () =>
    expect(refused(allowed, official, LATER, false)).toBe('discussion-closed'));
  it('a member may not answer', () => expect(refused(allowed, rhys, LATER)).toBe('discussion-closed'));
  it('an official may answer when its own window is over and the consultation’s is not', () =>
    expect(refused({ ...allowed, closesAt: NOON }, official, NOON)).toBeUndefined());
  it('a pause holds for officials too', () =>
    expect(refused({ ...allowed, paused: true }, official, LATER)).toBe('discussion-paused'));
  it('a suspension holds for officials too', () =>
    expect(refused(allowed, { ...official, suspendedUntil: 'for-good' }, LATER)).toBe('member-suspended'));
  it('nobody may answer in a consultation that was withdrawn', () =>
    expect(refused({ ...allowed, consultation: { situation: 'withdrawn' } }, official, LATER)).toBe(
      'discussion-closed',
    ));
  it('an official waits for the opening like everybody', () =>
    expect(refused(allowed, official, justBefore(OPENS))).toBe('discussion-not-open-yet'));
});
