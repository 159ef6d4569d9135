import { scenario } from '@folkmoot/testing';
import { NOON, shifted, without } from '../../test/builders.js';
import { conduct, type ConductCommand } from './conduct.js';
import type { ConductEvent } from './conduct-events.js';

const { given } = scenario(conduct);
const UNTIL = shifted(NOON, 1_000);
const asked = { memberId: 'rhys', moderatorId: 'mo', reason: 'abuse' } as const;
const said = { ...asked, statement: 'Please keep to the matter.' };
type Command<T extends ConductCommand['type']> = Extract<ConductCommand, { type: T }>;

const warn = (own: Partial<Command<'warn-member'>> = {}): Command<'warn-member'> => ({
  type: 'warn-member',
  warningId: 'warning-1',
  ...said,
  known: true,
  now: NOON,
  ...own,
});
const suspend = (own: Partial<Command<'suspend-member'>> = {}): Command<'suspend-member'> => ({
  type: 'suspend-member',
  ...said,
  known: true,
  until: UNTIL,
  now: NOON,
  ...own,
});
const lift = (own: Partial<Command<'lift-suspension'>> = {}): Command<'lift-suspension'> => ({
  type: 'lift-suspension',
  ...asked,
  now: NOON,
  ...own,
});
const warned: ConductEvent = {
  type: 'member-warned',
  data: { ...said, warningId: 'warning-1', warnedAt: NOON },
};
const suspended = (until?: string): ConductEvent => ({
  type: 'suspension-decided',
  data: { ...said, ...(until !== undefined && { until }), decidedAt: NOON },
});
const lifted: ConductEvent = { type: 'suspension-lifted', data: { ...asked, liftedAt: NOON } };

describe('warning a member', () => {
  it('tells why', () => given().when(warn()).then(warned));
  it('may name the comment that led to it', () =>
    given()
      .when(warn({ commentId: 'oaks' }))
      .then({ type: 'member-warned', data: { ...warned.data, commentId: 'oaks' } }));
  it('is done once under an id', () => given(warned).when(warn()).thenNothing());
});

describe('suspending a member', () => {
  it('lasts until an instant', () => given().when(suspend()).then(suspended(UNTIL)));
  it('lasts for good without one', () => given().when(without(suspend(), 'until')).then(suspended()));
  it('takes the place of the one before', () =>
    given(suspended(UNTIL)).when(without(suspend(), 'until')).then(suspended()));
  it('is not said twice', () => {
    given(suspended(UNTIL)).when(suspend()).thenRejected('already-suspended');
    given(suspended()).when(without(suspend(), 'until')).thenRejected('already-suspended');
  });
  it('is not about an administrator', () =>
    given()
      .when(suspend({ isAdministrator: true }))
      .thenRejected('member-is-administrator'));
  it('ends later than now', () =>
    given()
      .when(suspend({ until: NOON }))
      .thenRejected('suspension-ends-too-early'));
});

describe('lifting a suspension', () => {
  it('lets the member in again', () => given(suspended(UNTIL)).when(lift()).then(lifted));
  it('ends one for good', () => given(suspended()).when(lift()).then(lifted));
  it('needs one that lasts', () => {
    given().when(lift()).thenRejected('not-suspended');
    given(suspended(), lifted).when(lift()).thenRejected('not-suspended');
    given(suspended(UNTIL))
      .when(lift({ now: UNTIL }))
      .thenRejected('not-suspended');
  });
  it('makes room for the same suspension again', () =>
    given(suspended(UNTIL), lifted).when(suspend()).then(suspended(UNTIL)));
});

describe('deciding about a member', () => {
  it.each([warn, suspend, lift])('is nobody’s own affair', (command) =>
    given(suspended())
      .when(command({ moderatorId: 'rhys' }))
      .thenRejected('own-conduct'),
  );
  it.each([warn, suspend])('needs a member', (command) =>
    given()
      .when(command({ known: false }))
      .thenRejected('member-not-found'),
  );
  it.each([warn, suspend])('needs a statement', (command) => {
    given()
      .when(command({ statement: ' ' }))
      .thenRejected('statement-missing');
    given()
      .when(command({ statement: 'x'.repeat(2_001) }))
      .thenRejected('statement-too-long');
  });
});
