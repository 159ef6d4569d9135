import type { DecisionLine, Moderated } from '../archive/archive-lines.js';
import { type CommentInQuestion, mustFit } from './check-comments.js';
import { type Checking, type Fail, failingAt, mustBeInOrder } from './checking.js';
import type { KnownComment } from './comment-index.js';

const OF_THREADS = new Set<DecisionLine['action']>(['close-thread', 'reopen-thread']);

/** The comment on which a decision takes effect: that at the top for a thread. */
export const targetOf = ({ action }: DecisionLine, { id, topId }: KnownComment): string =>
  OF_THREADS.has(action) ? topId : id;

export const checkDecision = (line: DecisionLine, checking: Checking, fail: Fail): KnownComment => {
  const { id, comment, at, action, ranges, statement, appeal } = line;
  const { comments, decisions, members, now } = checking;
  if (decisions.has(id)) fail(`the decision ${id} stands twice`);
  const about = comments.find(comment);
  if (!about) return fail(`"comment" names ${comment}, for which there is no line`);
  if ((action === 'redact') !== (ranges !== undefined))
    fail('"ranges" stands with the action "redact", and with no other');
  if (OF_THREADS.has(action) && line.missed !== undefined) fail('"missed" is about the words of a comment');
  const formerMember = members.get(about.authorId) === undefined;
  const toAuthor = statement ?? appeal?.text ?? appeal?.judged?.statement;
  if (formerMember && toAuthor !== undefined)
    fail(
      'what was written to or by a former member is erased with their name: leave out "statement" and "text"',
    );
  mustBeInOrder(fail, now, ['at', at], ['appeal.at', appeal?.at], ['appeal.judged.at', appeal?.judged?.at]);
  if (Date.parse(at) < about.postedAt) fail('it is older than its comment');
  decisions.set(id, line);
  return about;
};

export interface PlacedDecision {
  readonly number: number;
  readonly line: DecisionLine;
  /** The comment on which it took effect. */
  readonly target: string;
}

/** The last decisions that took effect on a comment. */
interface Outcome {
  readonly words?: PlacedDecision;
  readonly thread?: PlacedDecision;
  /** Whether any of them was about the comment itself, and so settled that it was held. */
  readonly released: boolean;
  readonly at: string;
}

const untouched: Outcome = { released: false, at: '' };

const after = (outcome: Outcome, decision: PlacedDecision): Outcome => {
  const { number, line } = decision;
  if (line.at < outcome.at)
    failingAt(number)('decisions about one comment stand in the order in which they were made');
  const next = { ...outcome, at: line.at };
  if (line.missed !== undefined) return next;
  if (OF_THREADS.has(line.action)) return { ...next, thread: decision };
  return { ...next, released: true, ...(line.action !== 'keep' && { words: decision }) };
};

const idOf = (placed: PlacedDecision | undefined, action: DecisionLine['action']): string | undefined =>
  placed?.line.action === action ? placed.line.id : undefined;

const decisionIn = (state: Moderated | undefined): string | undefined =>
  state && 'decision' in state ? state.decision : undefined;

/** Done without a decision of this archive, before any of them. */
const isOfOld = (state: Moderated | undefined): boolean => state !== undefined && !('decision' in state);

const checkOutcome = (
  { hidden, redacted, threadClosed, held, text }: CommentInQuestion['line'],
  { words, thread, released }: Outcome,
  fail: Fail,
): void => {
  const expect = (
    name: string,
    state: Moderated | undefined,
    by: string | undefined,
    touched: boolean,
  ): void => {
    if (decisionIn(state) !== by)
      fail(
        by === undefined
          ? `"${name}" names a decision that is not the last one about it`
          : `"${name}" must be {"decision":"${by}"}, for that is the last decision about it that took effect`,
      );
    if (touched && isOfOld(state)) fail(`"${name}" is not what the last decision about it says`);
  };
  expect('hidden', hidden, idOf(words, 'hide'), words !== undefined);
  // Nothing is left to be redacted in what was withdrawn or erased.
  if (text !== undefined) expect('redacted', redacted, idOf(words, 'redact'), words !== undefined);
  expect('threadClosed', threadClosed, idOf(thread, 'close-thread'), thread !== undefined);
  if (held && released) fail('"held", but a decision has settled that');
  if (decisionIn(redacted) !== undefined) mustFit(text, words?.line.ranges ?? [], fail);
};

/**
 * What the decisions have made of a comment is what its line says: else its page would change when somebody looks at
 * the decisions again.
 */
export const checkOutcomes = (
  placed: readonly PlacedDecision[],
  inQuestion: ReadonlyMap<string, CommentInQuestion>,
): void => {
  const outcomes = new Map<string, Outcome>();
  for (const decision of placed)
    outcomes.set(decision.target, after(outcomes.get(decision.target) ?? untouched, decision));
  for (const { number, line } of inQuestion.values())
    checkOutcome(line, outcomes.get(line.id) ?? untouched, failingAt(number));
  for (const [id, outcome] of outcomes) {
    if (inQuestion.has(id)) continue;
    const { words, thread } = outcome;
    const number = words?.number ?? thread?.number ?? 0;
    checkOutcome({ id, text: '' }, outcome, (problem) =>
      failingAt(number)(`the line of the comment ${id}: ${problem}`),
    );
  }
};
