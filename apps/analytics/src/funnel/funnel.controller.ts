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
  Problems,
  ReadPosition,
} from '@folkmoot/service';
import type { Figures } from '../figure/figures.js';
import { JSON_TYPE } from '../json-type.js';
import { mustAnalyse, STAFF } from '../staff.js';
import { FIGURES } from '../tokens.js';
import { funnelAnswer, siteFunnelAnswer } from './funnel.answer.js';
import { funnelFigure, siteFunnelFigure } from './funnel-figure.js';

@Controller()
export class FunnelController {
  constructor(@Inject(FIGURES) private readonly figures: Figures) {}

  @Does('From reports in a consultation to decisions and the outcomes of appeals, by month.')
  @Get('consultations/:consultationId/funnel')
  @Access({ roles: STAFF })
  @Answer(funnelAnswer)
  @Problems('consultation-unknown')
  @Header(...JSON_TYPE)
  funnel(
    @IdParam('consultationId') consultationId: string,
    @CurrentCaller() caller: Caller,
    @ReadPosition() position: Position | undefined,
  ): Promise<JsonText<AnswerOf<typeof funnelAnswer>>> {
    mustAnalyse(caller, consultationId);
    return this.figures.make(funnelFigure, { consultationId }, position);
  }

  @Does('From reports to decisions and the outcomes of appeals in all consultations, by month.')
  @Get('figures/funnel')
  @Access({ roles: STAFF })
  @Answer(siteFunnelAnswer)
  @Header(...JSON_TYPE)
  site(
    @CurrentCaller() caller: Caller,
    @ReadPosition() position: Position | undefined,
  ): Promise<JsonText<AnswerOf<typeof siteFunnelAnswer>>> {
    mustAnalyse(caller);
    return this.figures.make(siteFunnelFigure, {}, position);
  }
}
