import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { commentEdited, commentErased, commentPosted, type Envelope } from '@folkmoot/contracts';
import { deriveId } from '@folkmoot/kernel';
import type { RecordOfCase } from '@folkmoot/moderation-domain';
import type { CheckComment } from '../check-comment.js';
import type { RecentTexts } from '../comment-checks/index.js';
import type { KnownCommentDocument } from '../known-comments/known-comment-document.js';
import type { KnownComments } from '../known-comments/known-comments.js';
import type { ModerationStreams } from '../streams.js';
import { CASES, CHECK_COMMENT, KNOWN_COMMENTS, RECENT_TEXTS } from '../tokens.js';
import { afterMessage } from './after-message.js';
import { recordOf } from './put-on-record.js';

/** Moderation learns of comments from discussion's topic alone, looks at their words, and tells their cases. */
@Controller()
export class WhenCommentChangedController {
  constructor(
    @Inject(CASES) private readonly cases: ModerationStreams['cases'],
    @Inject(KNOWN_COMMENTS) private readonly comments: KnownComments,
    @Inject(CHECK_COMMENT) private readonly check: CheckComment,
    @Inject(RECENT_TEXTS) private readonly recentTexts: Pick<RecentTexts, 'forget'>,
  ) {}

  @EventPattern('discussion.comments')
  async handle(@Payload() message: Envelope<string, { commentId: string }>): Promise<void> {
    const { commentId } = message.data;
    const current = await this.comments.get(commentId);
    if (current && message.position <= current.position) return;
    const facts = afterMessage(current, message);
    // Messages of one comment come in order, so this one's beginning was parked: this one waits behind it.
    if (!facts) throw new Error(`Comment ${commentId} is not known yet`);
    const comment = { ...facts, id: commentId, position: message.position };
    const told = recordOf(message, facts.textRevision);
    if (told) await this.tell(comment, message, told);
    const words = commentPosted.is(message) || commentEdited.is(message);
    if (words && !comment.erased) await this.lookAt(comment, message);
    if (commentErased.is(message)) await this.recentTexts.forget(commentId, message.position);
    // The last thing, so that a crash before it does all of this again: a case knows what it was told.
    await this.comments.put(comment);
  }

  private async lookAt(comment: KnownCommentDocument, message: Envelope): Promise<void> {
    const { commentId, textRevision } = comment;
    const text = (await this.comments.texts([comment])).get(commentId);
    const findings = text === undefined ? [] : await this.check(comment, text);
    const isNew = commentPosted.is(message);
    const held = comment.held && isNew;
    // Nearly every comment: nothing was found, and nothing can have been before, so no case is even looked for.
    if (isNew && !held && findings.length === 0) return;
    const now = message.time;
    await this.tell(comment, message, { type: 'record-check', comment, findings, held, textRevision, now });
  }

  private async tell(
    { commentId }: KnownCommentDocument,
    message: Envelope,
    command: RecordOfCase,
  ): Promise<void> {
    await this.cases.execute(commentId, command, {
      commandId: deriveId(command.type, message.id),
      correlationId: message.correlationid,
      actor: 'system:moderation',
      now: message.time,
    });
  }
}
