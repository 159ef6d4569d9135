import type { DiscussionStreams } from '@folkmoot/discussion/streams';
import type { Platform, Recorded, StreamCodec } from '@folkmoot/event-sourcing';
import type { IdentityStreams } from '@folkmoot/identity/streams';
import type { DomainEvent, Position } from '@folkmoot/kernel';
import type { ModerationStreams } from '@folkmoot/moderation/streams';
import {
  type ArchiveLine,
  ARCHIVE_VERSION,
  COUNTED,
  type Counted,
  type EndLine,
} from '../archive/archive-lines.js';
import { type Following, stopIfAsked } from '../progress.js';
import { consultationLine, discussionLine, timelineLines } from './authority-lines.js';
import { commentLine, effectsIn } from './comment-line.js';
import { type ConsultationContents, consultationContents } from './consultation-contents.js';
import { decisionLines, inTimeOrder, type PlacedLine } from './decision-lines.js';
import { memberLines } from './member-lines.js';

/** There is no such consultation. */
export class UnknownConsultation extends Error {
  override readonly name = 'UnknownConsultation';
}

export interface ArchiveCodecs {
  readonly discussion: DiscussionStreams['codecs'];
  readonly member: IdentityStreams['codecs']['member'];
  readonly case: ModerationStreams['codecs']['case'];
}

/** Streams that are read and lines that are written at a time. */
const BATCH = 500;

function* batchesOf<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}

/** The events of a stream as they were at a position of the log. */
const readingUntil =
  ({ store }: Pick<Platform, 'store'>, head: Position) =>
  async <Event extends DomainEvent>(
    codec: StreamCodec<Event>,
    id: string,
  ): Promise<readonly Recorded<Event>[]> => {
    const stored = await store.read(`${codec.family}-${id}`);
    return codec.decode(stored.filter(({ position }) => position <= head));
  };

const everybody = ({ discussions, comments, stances }: ConsultationContents): readonly string[] => {
  const hosts = [...discussions.values()].flatMap((events) => discussionLine(events).hosts);
  return [...new Set([...hosts, ...comments.authors, ...stances.members])].sort();
};

/**
 * The lines of a consultation's archive, some at a time, as everything stood when it was asked for. Holds ids and
 * stances in memory, not words. Throws {@link UnknownConsultation} before the first line.
 */
export async function* archiveOf(
  platform: Platform,
  codecs: ArchiveCodecs,
  consultationId: string,
  following: Following,
): AsyncGenerator<readonly ArchiveLine[], EndLine> {
  const { onProgress, signal } = following;
  const contents = await consultationContents(platform, codecs.discussion, consultationId, following);
  if (contents.consultation.length === 0)
    throw new UnknownConsultation(`There is no consultation ${consultationId}`);
  const read = readingUntil(platform, contents.head);
  const counts: Record<Counted, number> = {
    timeline: 0,
    discussion: 0,
    member: 0,
    comment: 0,
    stance: 0,
    decision: 0,
  };
  const counted = <Line extends ArchiveLine>(lines: readonly Line[]): readonly Line[] => {
    for (const { kind } of lines) if (kind in counts) counts[kind as Counted] += 1;
    return lines;
  };

  yield [{ kind: 'archive', format: 'folkmoot', version: ARCHIVE_VERSION }];
  yield [consultationLine(contents.consultation)];
  yield counted(timelineLines(contents.consultation));
  yield counted([...contents.discussions.values()].map(discussionLine));
  for (const ids of batchesOf(everybody(contents)))
    yield counted(await memberLines(platform.store, codecs.member, ids, consultationId));

  const decisions: PlacedLine[] = [];
  const effects = new Map<string, 'text-changed' | 'erased' | undefined>();
  const sorted = contents.comments.sorted();
  for (const ids of batchesOf(sorted)) {
    stopIfAsked(signal);
    const histories = await Promise.all(ids.map((id) => read(codecs.discussion.comment, id)));
    for (const events of histories) for (const [id, why] of effectsIn(events)) effects.set(id, why);
    yield counted(histories.map(commentLine));
    onProgress({ stage: 'Comments', done: counts.comment, total: sorted.length, unit: 'comments' });
  }
  for (const lines of contents.stances.lines(BATCH)) {
    stopIfAsked(signal);
    yield counted(lines);
  }
  for (const ids of batchesOf([...contents.decidedOn])) {
    stopIfAsked(signal);
    const cases = await Promise.all(ids.map((id) => read(codecs.case, id)));
    for (const events of cases) decisions.push(...decisionLines(events, effects));
  }
  for (const lines of batchesOf(inTimeOrder(decisions))) yield counted(lines);
  const end: EndLine = {
    kind: 'end',
    ...(Object.fromEntries(COUNTED.map((kind) => [kind, counts[kind]])) as Record<Counted, number>),
  };
  yield [end];
  return end;
}
