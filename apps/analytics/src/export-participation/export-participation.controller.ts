import { Controller, Get, Inject, Res, type StreamableFile } from '@nestjs/common';
import type { Position } from '@folkmoot/kernel';
import {
  Access,
  type Caller,
  CurrentCaller,
  Does,
  IdParam,
  Problems,
  QueryChoice,
  ReadPosition,
} from '@folkmoot/service';
import type { FastifyReply } from 'fastify';
import { AnswersFile } from '../export/documented.js';
import { admitToExport, download } from '../export/exporting.js';
import { type Format, FORMATS } from '../export/formats.js';
import type { Folded } from '../folding/folding.js';
import { FOLDED } from '../tokens.js';
import { participationTable } from './participation-table.js';

@Controller()
export class ExportParticipationController {
  constructor(@Inject(FOLDED) private readonly folded: Folded) {}

  @Does('Responses and participants of a consultation by day and discussion, as a file.')
  @Get('consultations/:consultationId/export/participation')
  @Access({ roles: ['analyst'] })
  @AnswersFile('A row for each day on which somebody took part, and one for the whole time.')
  @Problems('consultation-unknown')
  async export(
    @IdParam('consultationId') consultationId: string,
    @QueryChoice('format', FORMATS) format: Format,
    @CurrentCaller() caller: Caller | undefined,
    @ReadPosition() position: Position | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    await this.folded.waitFor('discussion', position);
    await admitToExport(this.folded, consultationId, caller);
    const { table, asOf } = await participationTable(this.folded, consultationId);
    return download(reply, table, format, { consultationId, asOf });
  }
}
