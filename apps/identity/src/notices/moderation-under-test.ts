import {
  appealJudged,
  conductStatementPlace,
  decisionMade,
  decisionStatementPlace,
  memberWarned,
  outgoing,
  suspensionDecided,
  suspensionLifted,
} from '@folkmoot/contracts';
import { positionOf } from '@folkmoot/kernel';
import { encryptText } from '@folkmoot/keyring';
import type { IdentityUnderTest } from '../identity-under-test.js';

type Published = Parameters<typeof outgoing>[0];

export const DECIDED_AT = '2026-03-01T12:00:00.000Z';

/** What moderation would publish, for specs of what identity does about it. */
export const moderationUnderTest = (service: IdentityUnderTest) => {
  let told = 0;
  const around = <Data>(subject: string, data: Data) => {
    told += 1;
    return {
      id: crypto.randomUUID(),
      subject,
      time: DECIDED_AT,
      position: positionOf(told),
      correlationid: 'request',
      causationid: 'command',
      data,
    };
  };
  const moderatorId = crypto.randomUUID();

  const sealed = async (memberId: string, text: string, place: string): Promise<string> => {
    const subject = `member:${memberId}`;
    const key = (await service.platform.keyring.create([subject])).get(subject) as Buffer;
    return encryptText(key, JSON.stringify(text), place);
  };
  const caseOf = (authorId: string) => ({
    commentId: crypto.randomUUID(),
    discussionId: crypto.randomUUID(),
    consultationId: crypto.randomUUID(),
    authorId,
  });

  return {
    moderatorId,
    publish: (...envelopes: readonly Published[]) =>
      service.platform.messaging.publish(envelopes.map(outgoing)),
    async suspension(memberId: string, statement?: string, until?: string) {
      const place = conductStatementPlace(memberId, 'suspension-decided');
      return suspensionDecided.create(
        around(`conduct-${memberId}`, {
          memberId,
          moderatorId,
          reason: 'harassment',
          ...(statement !== undefined && { statement: await sealed(memberId, statement, place) }),
          ...(until !== undefined && { until }),
          decidedAt: DECIDED_AT,
        }),
      );
    },
    lifting: (memberId: string) =>
      suspensionLifted.create(
        around(`conduct-${memberId}`, { memberId, moderatorId, reason: 'other', liftedAt: DECIDED_AT }),
      ),
    async warning(memberId: string, statement: string) {
      const place = conductStatementPlace(memberId, 'member-warned');
      return memberWarned.create(
        around(`conduct-${memberId}`, {
          memberId,
          warningId: crypto.randomUUID(),
          moderatorId,
          reason: 'off-topic',
          statement: await sealed(memberId, statement, place),
          warnedAt: DECIDED_AT,
        }),
      );
    },
    async decision(authorId: string, action: 'keep' | 'hide' | 'redact' | 'restore', statement: string) {
      const about = caseOf(authorId);
      const place = decisionStatementPlace(about.commentId);
      return decisionMade.create(
        around(`case-${about.commentId}`, {
          ...about,
          decisionId: crypto.randomUUID(),
          topId: about.commentId,
          moderatorId,
          action,
          reason: 'personal-details',
          statement: await sealed(authorId, statement, place),
          textRevision: 0,
          decidedAt: DECIDED_AT,
        }),
      );
    },
    judgement(authorId: string, outcome: 'upheld' | 'overturned') {
      const about = caseOf(authorId);
      return appealJudged.create(
        around(`case-${about.commentId}`, {
          ...about,
          appealId: crypto.randomUUID(),
          decisionId: crypto.randomUUID(),
          moderatorId,
          outcome,
          judgedAt: DECIDED_AT,
        }),
      );
    },
  };
};
