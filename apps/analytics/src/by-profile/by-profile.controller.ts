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
import type { Folded } from '../folding/folding.js';
import { JSON_TYPE } from '../json-type.js';
import { mustAnalyse, STAFF } from '../staff.js';
import { FIGURES, FOLDED } from '../tokens.js';
import { participantsAnswer, stancesAnswer } from './by-profile.answer.js';
import {
  consultationOfComment,
  participantsByProfileFigure,
  stancesByProfileFigure,
} from './by-profile-figures.js';

@Controller()
export class ByProfileController {
  constructor(
    @Inject(FIGURES) private readonly figures: Figures,
    @Inject(FOLDED) private readonly folded: Folded,
  ) {}

  @Does('Who took part in a consultation, by profile; groups under five are withheld, also from subtraction.')
  @Get('consultations/:consultationId/by-profile')
  @Access({ roles: STAFF })
  @Answer(participantsAnswer)
  @Problems('consultation-unknown')
  @Header(...JSON_TYPE)
  participants(
    @IdParam('consultationId') consultationId: string,
    @CurrentCaller() caller: Caller,
    @ReadPosition() position: Position | undefined,
  ): Promise<JsonText<AnswerOf<typeof participantsAnswer>>> {
    mustAnalyse(caller, consultationId);
    return this.figures.make(participantsByProfileFigure, { consultationId }, position);
  }

  @Does('First stances on a comment, by profile; groups under five are withheld, also from subtraction.')
  @Get('comments/:commentId/by-profile')
  @Access({ roles: STAFF })
  @Answer(stancesAnswer)
  @Problems('comment-unknown')
  @Header(...JSON_TYPE)
  async stances(
    @IdParam('commentId') commentId: string,
    @CurrentCaller() caller: Caller,
    @ReadPosition() position: Position | undefined,
  ): Promise<JsonText<AnswerOf<typeof stancesAnswer>>> {
    await this.folded.waitFor('discussion', position);
    mustAnalyse(caller, await this.folded.read((reader) => consultationOfComment(reader, commentId)));
    return this.figures.make(stancesByProfileFigure, { commentId });
  }
}
