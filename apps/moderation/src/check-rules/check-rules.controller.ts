import { Body, Controller, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { checkBounds, SITE_RULES } from '@folkmoot/moderation-domain';
import {
  Access,
  Answer,
  type Caller,
  CommandContext,
  CurrentCaller,
  Does,
  Problems,
} from '@folkmoot/service';
import { compileRules } from '../comment-checks/index.js';
import type { KnownComments } from '../known-comments/known-comments.js';
import type { ModerationStreams } from '../streams.js';
import { CHECK_RULES, KNOWN_COMMENTS } from '../tokens.js';
import {
  checkRulesAnswer,
  type CheckRulesAnswer,
  checkRulesSet,
  type CheckRulesSet,
  checkRulesTrial,
  type CheckRulesTrial,
} from './check-rules.answer.js';
import { SetCheckRulesDto, TryCheckRulesDto } from './check-rules.dto.js';
import { mustModerateSite } from '../moderators.js';
import { tryRules } from './try-rules.js';

@Controller('check-rules')
export class CheckRulesController {
  constructor(
    @Inject(CHECK_RULES) private readonly checkRules: ModerationStreams['checkRules'],
    @Inject(KNOWN_COMMENTS) private readonly comments: KnownComments,
  ) {}

  @Does('The phrases and patterns that comments are looked through for, on the whole site.')
  @Get()
  @Access({ roles: ['moderator'] })
  @Answer(checkRulesAnswer)
  async get(@CurrentCaller() caller: Caller): Promise<CheckRulesAnswer> {
    mustModerateSite(caller);
    const { state } = await this.checkRules.load(SITE_RULES);
    const { phrases, patterns, version, setAt = null, setBy = null } = state;
    return { phrases, patterns, version, setAt, setBy };
  }

  @Does('Sets all phrases and patterns anew. What was posted before is not looked through again.')
  @Put()
  @Access({ roles: ['moderator'] })
  @Answer(checkRulesSet)
  @Problems('rule-invalid', 'rules-changed')
  async set(
    @Body() { phrases, patterns, seen }: SetCheckRulesDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CheckRulesSet> {
    mustModerateSite(caller);
    checkBounds({ phrases, patterns });
    compileRules({ phrases, patterns });
    const { memberId: moderatorId } = caller;
    const { state, position } = await this.checkRules.execute(
      SITE_RULES,
      { type: 'set-check-rules', phrases, patterns, seen, moderatorId, now: context.now },
      context,
    );
    return { version: state.version, position };
  }

  @Does('Tries rules on the newest comments, and stores nothing: how many they would have found, and which.')
  @Post('trial')
  @HttpCode(200)
  @Access({ roles: ['moderator'] })
  @Answer(checkRulesTrial)
  @Problems('rule-invalid')
  async try(
    @Body() { phrases, patterns }: TryCheckRulesDto,
    @CurrentCaller() caller: Caller,
  ): Promise<CheckRulesTrial> {
    mustModerateSite(caller);
    return tryRules(this.comments, { phrases, patterns });
  }
}
