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
import type { Ledger } from '../ledger/ledger.js';
import { FOLDED, LEDGER } from '../tokens.js';
import { stancesTable } from './stances-table.js';

@Controller()
export class ExportStancesController {
  constructor(
    @Inject(FOLDED) private readonly folded: Folded,
    @Inject(LEDGER) private readonly ledger: Ledger,
  ) {}

  @Does('Every stance in a consultation, and every change of one, as a file.')
  @Get('consultations/:consultationId/export/stances')
  @Access({ roles: ['analyst'] })
  @AnswersFile('A row for each stance that was taken or changed, oldest first.')
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
    const asOf = this.folded.asOf();
    return download(reply, stancesTable(this.ledger, consultationId, asOf), format, { consultationId, asOf });
  }
}
