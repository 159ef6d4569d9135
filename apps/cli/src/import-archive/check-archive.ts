import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import {
  type ArchiveLine,
  type BodyLine,
  COUNTED,
  type Counted,
  type DecisionLine,
  type EndLine,
  KINDS,
} from '../archive/archive-lines.js';
import { BrokenArchive } from '../archive/archive-problem.js';
import { readArchive } from '../archive/read-archive.js';
import { canonicalLine } from '../archive/write-archive.js';
import { type Following, stopIfAsked } from '../progress.js';
import { checkConsultation, checkDiscussion, checkMember, checkTimeline } from './check-authority.js';
import { checkComment, type CommentInQuestion, isInQuestion } from './check-comments.js';
import { checkDecision, checkOutcomes, type PlacedDecision, targetOf } from './check-decisions.js';
import { checkStance, heldStances } from './check-stances.js';
import { type Checking, failingAt } from './checking.js';
import { type CommentIndex, commentIndex } from './comment-index.js';
import { lineSum } from './compare-with-store.js';

/** An archive in which nothing is amiss. */
export interface CheckedArchive {
  readonly consultationId: string;
  readonly title: string;
  /** Of its lines in their canonical form: the same archive, however it is written. */
  readonly fingerprint: string;
  /** The same for its lines in any order. */
  readonly lines: string;
  readonly counts: Readonly<Record<Counted, number>>;
  readonly comments: CommentIndex;
  /** By the comment on which each took effect, in their order. */
  readonly decisionsOn: ReadonlyMap<string, readonly DecisionLine[]>;
}

const checkPlace = (before: ArchiveLine['kind'] | undefined, line: ArchiveLine, number: number): void => {
  const fail = failingAt(number);
  if (before === 'end') fail('something follows the last line of the archive');
  const [was, is] = [KINDS.indexOf(before ?? 'archive'), KINDS.indexOf(line.kind)];
  if (is < was)
    fail(
      `a line of kind "${line.kind}" comes after one of kind "${before}": the order is ${KINDS.join(', ')}`,
    );
  if (before !== undefined && is === was && (line.kind === 'archive' || line.kind === 'consultation'))
    fail(`there is one line of kind "${line.kind}", and this is the second`);
  if (line.kind !== 'consultation' && before === 'archive') fail('the line of the consultation comes second');
};

const checkCounts = (end: EndLine, counts: Readonly<Record<Counted, number>>, number: number): void => {
  const wrong = COUNTED.find((kind) => end[kind] !== counts[kind]);
  if (wrong !== undefined)
    failingAt(number)(
      `it counts ${end[wrong]} lines of kind "${wrong}", but there are ${counts[wrong]}: some are lost, or some were added`,
    );
};

/** What only the whole archive shows. */
const checkWhole = (checking: Checking, memberLines: ReadonlyMap<string, number>): void => {
  for (const [id, number] of memberLines)
    if (!checking.taking.has(id))
      failingAt(number)(`the member ${id} takes no part in the consultation: nothing refers to them`);
};

const checker = (now: string) => {
  const checking: Checking = {
    now,
    comments: commentIndex(),
    discussions: new Map(),
    members: new Map(),
    taking: new Set(),
    decisions: new Map(),
    consultation: undefined,
  };
  const timeline = new Set<string>();
  const hosts = new Map<string, number>();
  const memberLines = new Map<string, number>();
  const held = heldStances();
  const inQuestion = new Map<string, CommentInQuestion>();
  const placed: PlacedDecision[] = [];

  const checkHosts = (): void => {
    for (const [id, number] of hosts) {
      if (!checking.members.has(id))
        failingAt(number)(`"hosts" names the member ${id}, for whom there is no line`);
      checking.taking.add(id);
    }
    hosts.clear();
  };

  const body = (line: BodyLine, number: number): void => {
    const fail = failingAt(number);
    switch (line.kind) {
      case 'consultation':
        return checkConsultation(line, checking, fail);
      case 'timeline':
        return checkTimeline(line, timeline, fail);
      case 'discussion':
        for (const id of line.hosts) if (!hosts.has(id)) hosts.set(id, number);
        return checkDiscussion(line, checking, fail);
      case 'member':
        memberLines.set(line.id, number);
        return checkMember(line, checking, fail);
      case 'comment':
        checkComment(line, checking, fail);
        if (isInQuestion(line)) inQuestion.set(line.id, { number, line });
        return;
      case 'stance':
        return checkStance(line, checking, held, fail);
      case 'decision': {
        const about = checkDecision(line, checking, fail);
        placed.push({ number, line, target: targetOf(line, about) });
        return;
      }
    }
  };

  return {
    checking,
    body,
    end(): void {
      checkHosts();
      checkWhole(checking, memberLines);
      checkOutcomes(placed, inQuestion);
    },
    decisionsOn: (): ReadonlyMap<string, readonly DecisionLine[]> => {
      const on = new Map<string, DecisionLine[]>();
      for (const { target, line } of placed) on.set(target, [...(on.get(target) ?? []), line]);
      return on;
    },
  };
};

/**
 * Reads the whole archive before anything of it is stored. Throws {@link BrokenArchive} for the first line that cannot be
 * taken.
 */
export const checkArchive = async (
  path: string,
  now: string,
  { onProgress, signal }: Following,
): Promise<CheckedArchive> => {
  const { size } = await stat(path);
  const hash = createHash('sha256');
  const sum = lineSum();
  const counts: Record<Counted, number> = {
    timeline: 0,
    discussion: 0,
    member: 0,
    comment: 0,
    stance: 0,
    decision: 0,
  };
  const { checking, body, end, decisionsOn } = checker(now);
  let before: ArchiveLine['kind'] | undefined;
  let last = 0;
  let read = 0;
  for await (const batch of readArchive(path)) {
    stopIfAsked(signal);
    for (const { number, line } of batch) {
      checkPlace(before, line, number);
      const canonical = canonicalLine(line);
      hash.update(canonical);
      sum.add(canonical);
      read += Buffer.byteLength(canonical);
      if (line.kind === 'end') {
        end();
        checkCounts(line, counts, number);
      } else if (line.kind !== 'archive') {
        body(line, number);
        if (line.kind !== 'consultation') counts[line.kind] += 1;
      }
      before = line.kind;
      last = number;
    }
    onProgress({ stage: 'Checking', done: Math.min(read, size), total: size, unit: 'bytes' });
  }
  if (before === undefined) throw new BrokenArchive(1, 'the file is empty');
  if (before !== 'end')
    throw new BrokenArchive(
      last,
      'the archive ends here, without its last line (kind "end"): it is a half one',
    );
  const { id, title } = checking.consultation as NonNullable<Checking['consultation']>;
  return {
    consultationId: id,
    title,
    fingerprint: hash.digest('hex'),
    lines: sum.value(),
    counts,
    comments: checking.comments,
    decisionsOn: decisionsOn(),
  };
};
