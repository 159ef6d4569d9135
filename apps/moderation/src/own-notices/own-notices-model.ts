import { readModel, type Recorded, type Touch, type Workspace } from '@folkmoot/event-sourcing';
import { START } from '@folkmoot/kernel';
import type { CaseEvent, ConductEvent, DecisionAction } from '@folkmoot/moderation-domain';
import type { ModerationCodecs } from '../streams.js';
import { memberRecords, type NoticeDocument, notices } from './notice-documents.js';

type NoticeEvent = CaseEvent | ConductEvent;

const AGAINST: ReadonlySet<DecisionAction | undefined> = new Set(['hide', 'redact', 'close-thread']);

/** What members were told by moderators, numbered for each of them. */
export const ownNoticesModel = (codecs: Pick<ModerationCodecs, 'case' | 'conduct'>) =>
  readModel<NoticeEvent>({
    name: 'own-notices',
    version: 1,
    collections: [notices, memberRecords],
    codecs: [codecs.case, codecs.conduct],

    touches: (recorded) => touchesOf(recorded),

    apply(recorded, documents) {
      const { type, data } = recorded.event;
      switch (type) {
        case 'decision-made':
          tell(data.authorId, noticeOf(recorded, data.commentId, data.action), data.decisionId, documents);
          if (AGAINST.has(data.action)) count(data.authorId, 'against', 1, documents);
          return;
        case 'decision-missed':
          return takeBack(data.authorId, data.decisionId, documents);
        case 'appeal-judged':
          if (data.outcome === 'overturned') takeBack(data.authorId, data.decisionId, documents);
          return;
        case 'member-warned':
          tell(data.memberId, noticeOf(recorded, data.memberId), recorded.stored.id, documents);
          return count(data.memberId, 'warnings', 1, documents);
        case 'suspension-decided':
          tell(data.memberId, noticeOf(recorded, data.memberId), recorded.stored.id, documents);
          return count(data.memberId, 'suspensions', 1, documents);
        case 'suspension-lifted':
          return tell(data.memberId, noticeOf(recorded, data.memberId), recorded.stored.id, documents);
        default:
          return;
      }
    },
  });

const touchesOf = ({ event: { type, data }, stored }: Recorded<NoticeEvent>): readonly Touch[] => {
  switch (type) {
    case 'decision-made':
    case 'decision-missed':
    case 'appeal-judged':
      return [
        { collection: notices, id: data.decisionId },
        { collection: memberRecords, id: data.authorId },
      ];
    case 'member-warned':
    case 'suspension-decided':
    case 'suspension-lifted':
      return [
        { collection: notices, id: stored.id },
        { collection: memberRecords, id: data.memberId },
      ];
    default:
      return [];
  }
};

type Notice = Omit<NoticeDocument, 'id' | 'position' | 'memberId' | 'ordinal'>;

const noticeOf = (
  { event, stored }: Recorded<NoticeEvent>,
  streamId: string,
  action?: DecisionAction,
): Notice => ({
  of: event.type === 'decision-made' ? 'case' : 'conduct',
  streamId,
  revision: stored.revision,
  ...(action !== undefined && { action }),
});

const nothingYet = { notices: 0, against: 0, warnings: 0, suspensions: 0 };

const tell = (memberId: string, notice: Notice, id: string, documents: Workspace): void => {
  const before = documents.get(memberRecords, memberId)?.notices ?? 0;
  documents.update(notices, id, () => ({ ...notice, memberId, ordinal: before + 1 }));
  count(memberId, 'notices', 1, documents);
};

const count = (memberId: string, what: keyof typeof nothingYet, by: 1 | -1, documents: Workspace): void =>
  documents.update(memberRecords, memberId, (current = { ...nothingYet, id: '', position: START }) => ({
    ...current,
    [what]: current[what] + by,
  }));

/** It stays told; it no longer counts against the member. */
const takeBack = (memberId: string, decisionId: string, documents: Workspace): void => {
  if (AGAINST.has(documents.get(notices, decisionId)?.action)) count(memberId, 'against', -1, documents);
};
