import { COMMENT_LIMIT, STANCES } from '@folkmoot/discussion-domain';
import { DISPLAY_NAME_LENGTH, ORGANISATION_LENGTH } from '@folkmoot/identity-domain';
import { DECISION_ACTIONS, DECISION_REASONS } from '@folkmoot/moderation-domain';
import {
  choiceRule,
  dayRule,
  flagRule,
  idRule,
  instantRule,
  linkRule,
  wholeNumberRule,
} from '@folkmoot/service/rules';
import { COUNTED, type Kind } from './archive-lines.js';
import {
  count,
  either,
  exactly,
  type Field,
  field,
  line,
  listOf,
  maybe,
  objectOf,
  ranges,
  ruled,
  words,
} from './archive-rules.js';

const id = ruled(idRule);
const instant = ruled(instantRule);
const organisation = line(1, ORGANISATION_LENGTH);
const reason = words(1, 1_000);
const done = objectOf(field('at', instant), field('reason', reason));
const decided = objectOf(field('decision', id));
/** To and from the author. */
const statement = words(1, 5_000);
const oneOf = (choices: readonly string[]) => ruled(choiceRule(choices));

const appeal = objectOf(
  field('id', id),
  field('at', instant),
  maybe('text', statement),
  maybe(
    'judged',
    objectOf(
      field('by', id),
      field('at', instant),
      field('outcome', oneOf(['upheld', 'overturned'])),
      maybe('statement', statement),
    ),
  ),
);

/** What each kind of line is made of, in the order in which its keys are written. */
export const lineFields: Readonly<Record<Kind, readonly Field[]>> = {
  archive: [
    field('kind', exactly('archive')),
    field('format', exactly('folkmoot')),
    field('version', ruled(wholeNumberRule({ min: 1, max: 1_000 }))),
  ],
  consultation: [
    field('kind', exactly('consultation')),
    field('id', id),
    field('title', line(1, 200)),
    field('summary', words(1, 1_000)),
    field('background', words(0, 50_000)),
    field('organisation', line(1, 200)),
    maybe('attribution', words(1, 2_000)),
    maybe('publishedAt', instant),
    maybe('opensAt', instant),
    maybe('closesAt', instant),
    maybe('closedEarly', done),
    maybe('withdrawn', done),
    maybe('outcome', objectOf(field('at', instant), field('text', words(1, 50_000)))),
  ],
  timeline: [
    field('kind', exactly('timeline')),
    field('id', id),
    field('title', line(1, 200)),
    field('date', ruled(dayRule)),
    maybe('link', ruled(linkRule)),
  ],
  discussion: [
    field('kind', exactly('discussion')),
    field('id', id),
    field('title', line(1, 200)),
    field('introduction', words(0, 20_000)),
    field('prompts', listOf(line(1, 500), 20)),
    field('hosts', listOf(id, 20)),
    field('safetyNotice', words(0, 2_000)),
    maybe('opensAt', instant),
    maybe('closesAt', instant),
    field('officialsMayAnswerAfterClosing', ruled(flagRule)),
    maybe('holdFirst', exactly(true)),
    maybe('paused', done),
  ],
  member: [
    field('kind', exactly('member')),
    field('id', id),
    maybe('name', line(DISPLAY_NAME_LENGTH.least, DISPLAY_NAME_LENGTH.most)),
    maybe('organisation', organisation),
  ],
  comment: [
    field('kind', exactly('comment')),
    field('id', id),
    field('discussion', id),
    field('author', id),
    maybe('organisation', organisation),
    maybe('replyTo', id),
    field('postedAt', instant),
    maybe('text', words(1, COMMENT_LIMIT)),
    maybe('editedAt', instant),
    maybe('withdrawnAt', instant),
    maybe(
      'erased',
      objectOf(
        field('at', instant),
        field('why', oneOf(['author-forgotten', 'administrator'])),
        maybe('reason', reason),
      ),
    ),
    maybe('held', exactly(true)),
    maybe('hidden', either(decided, done)),
    maybe(
      'redacted',
      either(decided, objectOf(field('at', instant), field('reason', reason), field('ranges', ranges))),
    ),
    maybe('threadClosed', either(decided, done)),
  ],
  stance: [
    field('kind', exactly('stance')),
    field('comment', id),
    field('member', id),
    field('stance', oneOf(STANCES)),
    field('at', instant),
  ],
  decision: [
    field('kind', exactly('decision')),
    field('id', id),
    field('comment', id),
    field('by', id),
    field('at', instant),
    field('action', oneOf(DECISION_ACTIONS)),
    field('reason', oneOf(DECISION_REASONS)),
    maybe('statement', statement),
    maybe('ranges', ranges),
    maybe('missed', oneOf(['text-changed', 'erased'])),
    maybe('appeal', appeal),
  ],
  end: [field('kind', exactly('end')), ...COUNTED.map((kind) => field(kind, count))],
};
