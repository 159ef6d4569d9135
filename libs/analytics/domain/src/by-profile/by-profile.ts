import { publishedTable } from '../disclosure/stages.js';
import { type Counts, countIn, type ProtectedTable } from '../disclosure/table.js';
import { mayStandBeside } from '../disclosure/within.js';
import { type Stance, STANCES } from '../agreement/agreement.js';
import { answerTo, type Profile } from '../profile/profile.js';

/** What a profile asks. */
export const QUESTIONS = ['ageBand', 'sex', 'ethnicity', 'disability', 'tenure', 'work', 'ward'] as const;
export type Question = (typeof QUESTIONS)[number];

/** Everybody who took part, in the order in which they came. */
export type People = readonly (Profile | undefined)[];

/** First stances on a comment, in the order in which they were taken. */
export type FirstStances = readonly { readonly stance: Stance; readonly profile: Profile | undefined }[];

export type ByQuestion<Value> = Readonly<Record<Question, Value>>;

const forEachQuestion = <Value>(valueOf: (question: Question) => Value): ByQuestion<Value> =>
  Object.fromEntries(QUESTIONS.map((question) => [question, valueOf(question)])) as Record<Question, Value>;

/**
 * Participants by their answer to each question; who has not answered is a group like any other.
 *
 * What the tables keep from whoever subtracts: groups under five in one table, between a table and any later one of the same
 * people, and between stances on a comment and participants. What they cannot: somebody who knows from elsewhere that one
 * member's answers have changed or were erased, and sees a number move between two readings. There are no tables by
 * discussion, since those of one consultation could be subtracted from each other.
 */
export const participantsByProfile = (people: People): ByQuestion<ProtectedTable> =>
  forEachQuestion((question) => publishedTable(people.map((profile) => answerTo(question, profile))));

export type StancesByAnswer = Readonly<Record<Stance, ProtectedTable>>;

const NOTHING_SHOWN: ProtectedTable = { total: 0, shown: {} };

const countsOf = (answers: readonly string[]): Counts => {
  const counts: Record<string, number> = {};
  for (const answer of answers) counts[answer] = countIn(counts, answer) + 1;
  return counts;
};

/**
 * First stances on a comment by answer. Changes of mind are left out: a single one between two readings would tell whose it
 * was. A question for which subtracting from the participants would give somebody away shows nothing.
 */
export const stancesByProfile = (people: People, taken: FirstStances): ByQuestion<StancesByAnswer> =>
  forEachQuestion((question) => {
    const all = people.map((profile) => answerTo(question, profile));
    const whole = publishedTable(all);
    const published = { counts: countsOf(all.slice(0, whole.total)), tables: [whole] };
    const answersBy = new Map(
      STANCES.map((stance) => [
        stance,
        taken.filter((one) => one.stance === stance).map(({ profile }) => answerTo(question, profile)),
      ]),
    );
    const tables = STANCES.map((stance) => publishedTable(answersBy.get(stance) ?? []));
    const counted = STANCES.map((stance, at) => (answersBy.get(stance) ?? []).slice(0, tables[at]?.total));
    const parts = [...counted, counted.flat()];
    const conceals = parts.every((part) => mayStandBeside({ counts: countsOf(part), tables: [] }, published));
    return Object.fromEntries(
      STANCES.map((stance, at) => [stance, conceals ? tables[at] : NOTHING_SHOWN]),
    ) as unknown as StancesByAnswer;
  });
