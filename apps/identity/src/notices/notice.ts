import {
  appealJudged,
  conductStatementPlace,
  decisionMade,
  decisionStatementPlace,
  type Envelope,
  memberWarned,
  suspensionDecided,
} from '@folkmoot/contracts';

/** What a member is told by mail of what moderators have done. */
export interface Notice {
  readonly memberId: string;
  readonly what:
    | 'hide'
    | 'redact'
    | 'restore'
    | 'close-thread'
    | 'reopen-thread'
    | 'upheld'
    | 'overturned'
    | 'warned'
    | 'suspended';
  /** One of the moderators' list; absent where there is none. */
  readonly reason?: string;
  /** Encrypted with the key of the member, for a place. */
  readonly statement?: { readonly sealed: string; readonly place: string };
}

const sealedAt = (
  sealed: string | undefined,
  place: string,
): { statement?: { sealed: string; place: string } } =>
  sealed === undefined ? {} : { statement: { sealed, place } };

/** Undefined for what nobody is written about: that a comment stays as it is, or that somebody reported it. */
export const noticeOf = (message: Envelope): Notice | undefined => {
  if (decisionMade.is(message)) {
    const { commentId, authorId, action, reason, statement } = message.data;
    if (action === 'keep') return undefined;
    const place = decisionStatementPlace(commentId);
    return { memberId: authorId, what: action, reason, ...sealedAt(statement, place) };
  }
  if (appealJudged.is(message)) return { memberId: message.data.authorId, what: message.data.outcome };
  if (memberWarned.is(message)) {
    const { memberId, reason, statement } = message.data;
    const place = conductStatementPlace(memberId, 'member-warned');
    return { memberId, what: 'warned', reason, ...sealedAt(statement, place) };
  }
  if (suspensionDecided.is(message)) {
    const { memberId, reason, statement } = message.data;
    const place = conductStatementPlace(memberId, 'suspension-decided');
    return { memberId, what: 'suspended', reason, ...sealedAt(statement, place) };
  }
  return undefined;
};
