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
import { JSON_TYPE } from '../json-type.js';
import { mustAnalyse, STAFF } from '../staff.js';
import { FIGURES } from '../tokens.js';
import { participationAnswer, siteParticipationAnswer } from './participation.answer.js';
import { participationFigure, siteParticipationFigure } from './participation-figure.js';

@Controller()
export class ParticipationController {
  constructor(@Inject(FIGURES) private readonly figures: Figures) {}

  @Does('How many took part in a consultation, and how: by day and by discussion.')
  @Get('consultations/:consultationId/participation')
  @Access('anyone')
  @Answer(participationAnswer)
  @Problems('consultation-unknown')
  @Header(...JSON_TYPE)
  participation(
    @IdParam('consultationId') consultationId: string,
    @ReadPosition() position: Position | undefined,
  ): Promise<JsonText<AnswerOf<typeof participationAnswer>>> {
    return this.figures.make(participationFigure, { consultationId }, position);
  }

  @Does('How many took part in each consultation, a hundred a page.')
  @Get('figures/participation')
  @Access({ roles: STAFF })
  @Answer(siteParticipationAnswer)
  @Header(...JSON_TYPE)
  site(
    @PageNumber() page: number,
    @CurrentCaller() caller: Caller,
    @ReadPosition() position: Position | undefined,
  ): Promise<JsonText<AnswerOf<typeof siteParticipationAnswer>>> {
    mustAnalyse(caller);
    return this.figures.make(siteParticipationFigure, { page }, position);
  }
}
