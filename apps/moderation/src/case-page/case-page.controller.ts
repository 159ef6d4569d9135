import { Controller, Get, Inject } from '@nestjs/common';
import { type Position, rejecting } from '@folkmoot/kernel';
import { caseRejections } from '@folkmoot/moderation-domain';
import {
  Access,
  Answer,
  type Caller,
  CurrentCaller,
  Does,
  IdParam,
  Problems,
  ReadPosition,
} from '@folkmoot/service';
import type { OwnNotices } from '../own-notices/own-notices.js';
import { CASE_PAGES, OWN_NOTICES } from '../tokens.js';
import { casePage, type CasePage } from './case-page.answer.js';
import type { CasePages } from './case-pages.js';

const reject = rejecting(caseRejections);

@Controller('cases')
export class CasePageController {
  constructor(
    @Inject(CASE_PAGES) private readonly pages: CasePages,
    @Inject(OWN_NOTICES) private readonly notices: Pick<OwnNotices, 'waitFor'>,
  ) {}

  @Does('Everything about one questioned comment: its words, reports, findings, decisions and appeals.')
  @Get(':caseId')
  @Access({ roles: ['moderator'] })
  @Answer(casePage)
  @Problems('case-not-found', 'own-comment')
  async one(
    @IdParam('caseId') caseId: string,
    @CurrentCaller() caller: Caller,
    @ReadPosition() position: Position | undefined,
  ): Promise<CasePage> {
    await this.notices.waitFor(position);
    const page = await this.pages.one(caseId, caller);
    // Who moderates is a neighbour, too: nobody reads in it who has reported them, and with which words.
    if (page.author.id === caller.memberId) throw reject('own-comment');
    return page;
  }
}
