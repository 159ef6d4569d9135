import { Body, Controller, Inject, Post } from '@nestjs/common';
import { deriveId, laterOf } from '@folkmoot/kernel';
import type { DecideCase } from '@folkmoot/moderation-domain';
import {
  Access,
  Answer,
  type Caller,
  CommandContext,
  CurrentCaller,
  Does,
  IdParam,
  Problems,
} from '@folkmoot/service';
import { decisionAnswer, type DecisionAnswer } from '../decision.answer.js';
import { effectOf } from '../effects.js';
import type { KnownComments } from '../known-comments/known-comments.js';
import type { KnownMembers } from '../known-members/known-members.js';
import { mustModerate } from '../moderators.js';
import type { ModerationStreams } from '../streams.js';
import { CASES, KNOWN_COMMENTS, KNOWN_MEMBERS } from '../tokens.js';
import { whileKnown } from '../while-known.js';
import { DecideCaseDto } from './decide-case.dto.js';

@Controller('cases')
export class DecideCaseController {
  constructor(
    @Inject(CASES) private readonly cases: ModerationStreams['cases'],
    @Inject(KNOWN_COMMENTS) private readonly comments: KnownComments,
    @Inject(KNOWN_MEMBERS) private readonly members: KnownMembers,
  ) {}

  @Does(
    'Decides what happens to a comment, also one that nobody has questioned: a case has the id of its comment. What has come since the moderator looked is refused as `case-changed`, with the list of it.',
  )
  @Post(':caseId/decisions')
  @Access({ roles: ['moderator'] })
  @Answer(decisionAnswer)
  @Problems(
    'comment-not-found',
    'comment-gone',
    'own-comment',
    'own-report',
    'case-taken-by-another',
    'case-changed',
    'text-changed',
    'already-decided',
    'already-hidden',
    'nothing-to-restore',
    'not-a-thread',
    'thread-closed',
    'thread-open',
    'appeal-waiting',
    'statement-missing',
    'statement-too-long',
    'redaction-empty',
    'redaction-outside-text',
    'redaction-overlaps',
    'redaction-splits-character',
  )
  async decide(
    @IdParam('caseId') caseId: string,
    @Body() { seen, action, reason, statement, ranges, textRevision }: DecideCaseDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<DecisionAnswer> {
    const comment = await this.comments.questioned(caseId);
    if (comment) mustModerate(caller, comment.consultationId);
    const command: Omit<DecideCase, 'authorForgotten'> = {
      type: 'decide-case',
      decisionId: deriveId('decision', context.commandId),
      moderatorId: caller.memberId,
      ...(comment && { comment }),
      ...(seen !== undefined && { seen }),
      action,
      reason,
      ...(statement !== undefined && { statement }),
      ...(ranges && { ranges }),
      ...(textRevision !== undefined && { textRevision }),
      now: context.now,
    };
    const forgotten = comment !== undefined && (await this.members.isForgotten(comment.authorId));
    const { position } = await whileKnown(forgotten, (authorForgotten) =>
      this.cases.execute(caseId, { ...command, authorForgotten }, context),
    );
    const id = command.decisionId;
    // Keeping what everybody sees changes nothing that could be waited for.
    if (action === 'keep' && comment?.standing !== 'held') return { id, position, effect: 'done' };
    const effected = await effectOf(this.cases, caseId, [id]);
    return { id, position: laterOf(position, effected.position), effect: effected.effect };
  }
}
