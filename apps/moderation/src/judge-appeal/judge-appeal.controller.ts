import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { deriveId, laterOf } from '@folkmoot/kernel';
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
import type { KnownMembers } from '../known-members/known-members.js';
import { moderatedCase } from '../moderators.js';
import type { ModerationStreams } from '../streams.js';
import { CASES, KNOWN_MEMBERS } from '../tokens.js';
import { whileKnown } from '../while-known.js';
import { JudgeAppealDto } from './judge-appeal.dto.js';

@Controller('cases')
export class JudgeAppealController {
  constructor(
    @Inject(CASES) private readonly cases: ModerationStreams['cases'],
    @Inject(KNOWN_MEMBERS) private readonly members: KnownMembers,
  ) {}

  @Does(
    'Says whether a decision stands that its author has appealed against. Another moderator than the one who decided.',
  )
  @Post(':caseId/appeal/judgement')
  @HttpCode(200)
  @Access({ roles: ['moderator'] })
  @Answer(decisionAnswer)
  @Problems(
    'case-not-found',
    'own-comment',
    'own-report',
    'no-appeal-waiting',
    'case-taken-by-another',
    'case-changed',
    'same-moderator',
    'statement-missing',
    'statement-too-long',
  )
  async judge(
    @IdParam('caseId') caseId: string,
    @Body() { seen, outcome, statement }: JudgeAppealDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<DecisionAnswer> {
    const { authorId } = await moderatedCase(this.cases, caseId, caller);
    const command = {
      type: 'judge-appeal',
      decisionId: deriveId('decision', context.commandId),
      moderatorId: caller.memberId,
      seen,
      outcome,
      ...(statement !== undefined && { statement }),
      now: context.now,
    } as const;
    const { events, position } = await whileKnown(
      await this.members.isForgotten(authorId),
      (authorForgotten) => this.cases.execute(caseId, { ...command, authorForgotten }, context),
    );
    const id = events.flatMap(({ data }) => ('appealId' in data ? [data.appealId] : []))[0] ?? caseId;
    const made = events.flatMap(({ type, data }) => (type === 'decision-made' ? [data.decisionId] : []));
    const effected = await effectOf(this.cases, caseId, made);
    return { id, position: laterOf(position, effected.position), effect: effected.effect };
  }
}
