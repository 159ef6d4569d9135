import {
  commentShapes,
  consultationShapes,
  discussionShapes,
  stanceIdOf,
  stanceShapes,
} from '@folkmoot/discussion-domain';
import { type MemberEvent, memberShapes } from '@folkmoot/identity-domain';
import { caseShapes } from '@folkmoot/moderation-domain';
import type {
  ArchiveLine,
  CommentLine,
  ConsultationLine,
  DecisionLine,
  DiscussionLine,
  MemberLine,
  StanceLine,
  TimelineLine,
} from '../archive/archive-lines.js';
import type { ArchiveCodecs } from '../export-archive/archive-of.js';
import { commentEvents, consultationEvents, discussionEvents } from './archive-events.js';
import { heldStances } from './check-stances.js';
import type { KnownComment } from './comment-index.js';
import { decisionEvents } from './decision-events.js';
import { type Entry, type ImportRun, storing } from './import-run.js';

/** Takes lines of one kind, some at a time, in the order of the archive. */
export interface ArchiveStore {
  take(kind: ArchiveLine['kind'], lines: readonly ArchiveLine[]): Promise<void>;
  /** Members who were here before, and keep what they are called here. */
  readonly membersMet: () => number;
}

const SOURCE = 'archive';

const importedMember = ({ id: memberId, name }: MemberLine): MemberEvent => ({
  type: 'member-imported',
  data: { memberId, ...(name !== undefined && { displayName: name }), source: SOURCE },
});

const officialRole = (organisation: string, consultationId: string): MemberEvent => ({
  type: 'role-granted',
  data: { role: 'official', consultationId, organisation, by: 'import:archive' },
});

export const archiveStore = (run: ImportRun, codecs: ArchiveCodecs): ArchiveStore => {
  const { archive, now } = run;
  const { consultationId, comments, decisionsOn } = archive;
  const { discussion } = codecs;
  const store = {
    consultations: storing(run, { codec: discussion.consultation, shapes: consultationShapes }),
    discussions: storing(run, { codec: discussion.discussion, shapes: discussionShapes }),
    comments: storing(run, { codec: discussion.comment, shapes: commentShapes }),
    stances: storing(run, { codec: discussion.stance, shapes: stanceShapes }),
    members: storing(run, { codec: codecs.member, shapes: memberShapes }),
    cases: storing(run, { codec: codecs.case, shapes: caseShapes }),
  };
  const held = heldStances();
  const known = (id: string): KnownComment => comments.find(id) as KnownComment;
  let consultation: ConsultationLine | undefined;
  let timeline: readonly TimelineLine[] = [];
  let begun = now;
  let met = 0;
  let consultationIsThere = false;

  /** The consultation's events are stored at once, with its timeline. */
  const storeConsultation = async (): Promise<void> => {
    if (consultationIsThere || !consultation) return;
    consultationIsThere = true;
    const events = consultationEvents(consultation, timeline, now);
    begun = events[0]?.at ?? now;
    await store.consultations([
      { id: consultationId, expected: 'no-stream', events, knownBy: ['consultation'] },
    ]);
  };

  const members = async (lines: readonly MemberLine[]): Promise<void> => {
    const named = lines.filter(({ name }) => name !== undefined);
    met += await store.members(
      named.map((line) => ({
        id: line.id,
        expected: 'no-stream',
        events: [{ event: importedMember(line), at: begun }],
        knownBy: ['member', line.id],
      })),
      'met',
    );
    await store.members(
      named.flatMap(({ id, organisation }) =>
        organisation === undefined
          ? []
          : [
              {
                id,
                expected: 'any' as const,
                events: [{ event: officialRole(organisation, consultationId), at: begun }],
                knownBy: ['official', id],
              },
            ],
      ),
    );
  };

  const commentEntry = (line: CommentLine): Entry<ReturnType<typeof commentEvents>[number]['event']> => {
    const answered = line.replyTo;
    const inReplyTo =
      answered === undefined ? undefined : { commentId: answered, topId: known(line.id).topId };
    return {
      id: line.id,
      expected: 'no-stream',
      events: commentEvents(line, inReplyTo, decisionsOn.get(line.id) ?? [], consultationId),
      knownBy: ['comment', line.id],
    };
  };

  const stanceEntry = ({ comment, member: memberId, stance, at }: StanceLine) => {
    const about = known(comment);
    const before = held.take(memberId, about.place, stance, Date.parse(at));
    const { discussionId } = about;
    return {
      id: stanceIdOf(memberId, comment),
      expected: before === undefined ? ('no-stream' as const) : before.change,
      events: [
        {
          at,
          event: {
            type: 'stance-taken' as const,
            data: {
              memberId,
              commentId: comment,
              discussionId,
              consultationId,
              stance,
              ...(before && { previous: before.stance }),
            },
          },
        },
      ],
      knownBy: ['stance', memberId, comment, before === undefined ? 0 : before.change + 1],
    };
  };

  return {
    membersMet: () => met,
    async take(kind, lines) {
      if (kind === 'consultation') consultation = lines[0] as ConsultationLine;
      else if (kind === 'timeline') timeline = [...timeline, ...(lines as readonly TimelineLine[])];
      else await storeConsultation();
      switch (kind) {
        case 'discussion':
          await store.discussions(
            (lines as readonly DiscussionLine[]).map((line) => ({
              id: line.id,
              expected: 'no-stream',
              events: discussionEvents(line, consultationId, begun),
              knownBy: ['discussion', line.id],
            })),
          );
          return;
        case 'member':
          return members(lines as readonly MemberLine[]);
        case 'comment':
          await store.comments((lines as readonly CommentLine[]).map(commentEntry));
          return;
        case 'stance':
          await store.stances((lines as readonly StanceLine[]).map(stanceEntry));
          return;
        case 'decision':
          await store.cases(
            (lines as readonly DecisionLine[]).map((line) => ({
              id: line.comment,
              expected: 'any',
              events: decisionEvents(line, known(line.comment), consultationId),
              knownBy: ['decision', line.id],
            })),
          );
          return;
        case 'archive':
        case 'consultation':
        case 'timeline':
        case 'end':
      }
    },
  };
};
