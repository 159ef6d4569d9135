import {
  type Decider,
  type DomainEvent,
  type EventShapes,
  type Instant,
  rejecting,
  unreachable,
} from '@folkmoot/kernel';
import type { Consultation } from '../consultation/consultation.js';
import { liesWithin, type Window } from '../consultation/window.js';
import { isSameContent } from '../same-content.js';

export const discussionRejections = {
  'discussion-not-found': { kind: 'not-found', title: 'There is no such discussion' },
  'discussion-exists': { kind: 'conflict', title: 'There is a discussion under this id' },
  'discussion-window-invalid': {
    kind: 'invalid',
    title: 'A discussion has to open before it closes, and inside its consultation’s dates',
  },
} as const;
const reject = rejecting(discussionRejections);

export interface DiscussionSettings {
  readonly title: string;
  readonly introduction: string;
  /** The questions asked. */
  readonly prompts: readonly string[];
  /** Ids of the officials who take part. */
  readonly hosts: readonly string[];
  readonly safetyNotice: string;
  /** Its own window; what is missing is the consultation's. */
  readonly opensAt?: Instant;
  readonly closesAt?: Instant;
  readonly officialsMayAnswerAfterClosing: boolean;
  /** Comments of members are public only once a moderator has looked at them. */
  readonly holdFirst?: boolean;
}

interface Ids {
  readonly discussionId: string;
  readonly consultationId: string;
}

export type DiscussionEvent =
  | DomainEvent<'discussion-started', Ids & DiscussionSettings>
  | DomainEvent<'discussion-revised', Ids & DiscussionSettings>
  | DomainEvent<'discussion-paused', Ids & { readonly reason: string }>
  | DomainEvent<'discussion-resumed', Ids>;

const authorityText = { version: 1, personal: [] } as const;
export const discussionShapes: EventShapes<DiscussionEvent> = {
  'discussion-started': authorityText,
  'discussion-revised': authorityText,
  'discussion-paused': authorityText,
  'discussion-resumed': authorityText,
};

export type Discussion =
  | { readonly situation: 'unknown' }
  | ({ readonly situation: 'running' | 'paused'; readonly settings: DiscussionSettings } & Ids);

const evolve = (state: Discussion, event: DiscussionEvent): Discussion => {
  switch (event.type) {
    case 'discussion-started':
    case 'discussion-revised': {
      const { discussionId, consultationId, ...settings } = event.data;
      const situation = state.situation === 'unknown' ? 'running' : state.situation;
      return { situation, discussionId, consultationId, settings };
    }
    case 'discussion-paused':
      return state.situation === 'unknown' ? state : { ...state, situation: 'paused' };
    case 'discussion-resumed':
      return state.situation === 'unknown' ? state : { ...state, situation: 'running' };
    default:
      return unreachable(event);
  }
};

export type DiscussionCommand = { readonly discussionId: string } & (
  | {
      readonly type: 'start-discussion';
      readonly consultationId: string;
      readonly consultation: Consultation;
      readonly settings: DiscussionSettings;
    }
  | {
      readonly type: 'revise-discussion';
      readonly consultation: Consultation;
      readonly settings: DiscussionSettings;
    }
  | { readonly type: 'pause-discussion'; readonly reason: string }
  | { readonly type: 'resume-discussion' }
);

const decide = (command: DiscussionCommand, state: Discussion): DiscussionEvent[] => {
  const { discussionId } = command;
  if (command.type === 'start-discussion') {
    const { consultationId, settings } = command;
    if (state.situation !== 'unknown') throw reject('discussion-exists', { discussionId });
    checkWindow(settings, command.consultation);
    return [{ type: 'discussion-started', data: { discussionId, consultationId, ...settings } }];
  }
  if (state.situation === 'unknown') throw reject('discussion-not-found', { discussionId });
  const ids = { discussionId, consultationId: state.consultationId };
  switch (command.type) {
    case 'revise-discussion':
      if (isSameContent(command.settings, state.settings)) return [];
      checkWindow(command.settings, command.consultation);
      return [{ type: 'discussion-revised', data: { ...ids, ...command.settings } }];
    case 'pause-discussion':
      if (state.situation === 'paused') return [];
      return [{ type: 'discussion-paused', data: { ...ids, reason: command.reason } }];
    case 'resume-discussion':
      if (state.situation === 'running') return [];
      return [{ type: 'discussion-resumed', data: ids }];
    default:
      return unreachable(command);
  }
};

/** While the consultation is a draft it has no dates to lie within. */
const checkWindow = (settings: DiscussionSettings, consultation: Consultation): void => {
  const { opensAt, closesAt } = settings;
  if (opensAt !== undefined && closesAt !== undefined && closesAt <= opensAt) {
    throw reject('discussion-window-invalid', { opensAt, closesAt });
  }
  if (consultation.situation !== 'published') return;
  const outer = consultation.window;
  const window: Window = { opensAt: opensAt ?? outer.opensAt, closesAt: closesAt ?? outer.closesAt };
  if (!liesWithin(window, outer) || window.closesAt <= window.opensAt) {
    throw reject('discussion-window-invalid', { ...window, consultation: outer });
  }
};

export const discussion: Decider<DiscussionCommand, DiscussionEvent, Discussion> = {
  initial: { situation: 'unknown' },
  decide,
  evolve,
};
