import { Controller, Get, Header, Inject } from '@nestjs/common';
import type { Position } from '@folkmoot/kernel';
import {
  Access,
  Answer,
  type AnswerOf,
  type Caller,
  CurrentCaller,
  Does,
  IdParam,
  type JsonText,
  PageNumber,
  Problems,
  ReadPosition,
} from '@folkmoot/service';
import type { Figures } from '../figure/figures.js';
import type { Folded } from '../folding/folding.js';
import { JSON_TYPE } from '../json-type.js';
import { mustAnalyse, STAFF } from '../staff.js';
import { FIGURES, FOLDED } from '../tokens.js';
import { agreementAnswer } from './agreement.answer.js';
import { agreementFigure, consultationOf } from './agreement-figure.js';

@Controller()
export class AgreementController {
  constructor(
    @Inject(FIGURES) private readonly figures: Figures,
    @Inject(FOLDED) private readonly folded: Folded,
  ) {}

  @Does('How often each comment of a discussion was agreed and disagreed with, a hundred a page.')
  @Get('discussions/:discussionId/agreement')
  @Access({ roles: STAFF })
  @Answer(agreementAnswer)
  @Problems('discussion-unknown')
  @Header(...JSON_TYPE)
  async agreement(
    @IdParam('discussionId') discussionId: string,
    @PageNumber() page: number,
    @CurrentCaller() caller: Caller,
    @ReadPosition() position: Position | undefined,
  ): Promise<JsonText<AnswerOf<typeof agreementAnswer>>> {
    await this.folded.waitFor('discussion', position);
    mustAnalyse(caller, await this.folded.read((reader) => consultationOf(reader, discussionId)));
    return this.figures.make(agreementFigure, { discussionId, page });
  }
}
