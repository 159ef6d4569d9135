import { scenario } from '@folkmoot/testing';
import {
  CLOSES,
  justBefore,
  LATER,
  NOON,
  OPENS,
  park,
  paused,
  resumed,
  settings,
  shifted,
  started,
  window,
} from '../../test/builders.js';
import type { Consultation } from '../consultation/consultation.js';
import { discussion, type DiscussionCommand, type DiscussionSettings } from './discussion.js';

const { given } = scenario(discussion);
const draft: Consultation = { situation: 'draft', text: park, timeline: [] };
const public_: Consultation = { situation: 'published', text: park, timeline: [], window };

const start = (
  own: Partial<DiscussionSettings> = {},
  consultation: Consultation = public_,
): DiscussionCommand => ({
  type: 'start-discussion',
  discussionId: 'trees',
  consultationId: 'park',
  consultation,
  settings: { ...settings, ...own },
});
const revise = (
  own: Partial<DiscussionSettings>,
  consultation: Consultation = public_,
): DiscussionCommand => ({
  type: 'revise-discussion',
  discussionId: 'trees',
  consultation,
  settings: { ...settings, ...own },
});
const pause: DiscussionCommand = { type: 'pause-discussion', discussionId: 'trees', reason: 'Insults' };
const resume: DiscussionCommand = { type: 'resume-discussion', discussionId: 'trees' };

describe('a discussion', () => {
  it('is started in a consultation', () => given().when(start()).then(started()));
  it('is started once under an id', () => given(started()).when(start()).thenRejected('discussion-exists'));
  it.each([revise({}), pause, resume])('has to be there for $type', (command) =>
    given().when(command).thenRejected('discussion-not-found'),
  );
});

describe('the window of a discussion', () => {
  const cases: readonly [string, Partial<DiscussionSettings>][] = [
    ['may be its consultation’s', {}],
    ['may be all of its consultation’s in its own words', window],
    ['may begin within its consultation’s', { opensAt: NOON }],
    ['may end within its consultation’s', { closesAt: NOON }],
  ];
  it.each(cases)('%s', (_, own) => given().when(start(own)).then(started(own)));

  const wrong: readonly [string, Partial<DiscussionSettings>][] = [
    ['does not close when it opens', { opensAt: NOON, closesAt: NOON }],
    ['does not close before it opens', { opensAt: NOON, closesAt: OPENS }],
    ['does not open before its consultation', { opensAt: justBefore(OPENS) }],
    ['does not close after its consultation', { closesAt: shifted(CLOSES, 1) }],
    ['does not open when its consultation closes', { opensAt: CLOSES }],
    ['does not close when its consultation opens', { closesAt: OPENS }],
  ];
  it.each(wrong)('%s', (_, own) => {
    given().when(start(own)).thenRejected('discussion-window-invalid');
    given(started()).when(revise(own)).thenRejected('discussion-window-invalid');
  });

  it('is free while the consultation is a draft without dates', () =>
    given()
      .when(start({ opensAt: LATER }, draft))
      .then(started({ opensAt: LATER })));
  it('closes after it opens even in a draft', () =>
    given()
      .when(start({ opensAt: NOON, closesAt: NOON }, draft))
      .thenRejected('discussion-window-invalid'));
});

describe('revising a discussion', () => {
  it('replaces all its settings', () =>
    given(started({ opensAt: NOON }))
      .when(revise({ title: 'Trees alone' }))
      .then({
        type: 'discussion-revised',
        data: { discussionId: 'trees', consultationId: 'park', ...settings, title: 'Trees alone' },
      }));
  it('does nothing if they are so already', () => given(started()).when(revise({})).thenNothing());
  it('leaves it paused', () =>
    given(started(), paused, {
      type: 'discussion-revised',
      data: { discussionId: 'trees', consultationId: 'park', ...settings, title: 'Trees alone' },
    }).thenState({
      situation: 'paused',
      discussionId: 'trees',
      consultationId: 'park',
      settings: { ...settings, title: 'Trees alone' },
    }));
});

describe('pausing a discussion', () => {
  it('stops it with a reason', () => given(started()).when(pause).then(paused));
  it('does nothing a second time', () => given(started(), paused).when(pause).thenNothing());
  it('lasts until it is resumed', () => given(started(), paused).when(resume).then(resumed));
  it('has to be there to be resumed', () => given(started(), paused, resumed).when(resume).thenNothing());
});
