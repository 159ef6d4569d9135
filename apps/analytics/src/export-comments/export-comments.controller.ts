import { Controller, Get, Inject, Res, type StreamableFile } from '@nestjs/common';
import type { Position } from '@folkmoot/kernel';
import type { Keyring } from '@folkmoot/keyring';
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
import { FOLDED, KEYRING } from '../tokens.js';
import { commentsTable } from './comments-table.js';

@Controller()
export class ExportCommentsController {
  constructor(
    @Inject(FOLDED) private readonly folded: Folded,
    @Inject(KEYRING) private readonly keyring: Keyring,
  ) {}

  @Does('Every comment and reply of a consultation as a file, without names.')
  @Get('consultations/:consultationId/export/comments')
  @Access({ roles: ['analyst'] })
  @AnswersFile('A row for each comment or reply, oldest first.')
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
    return download(
      reply,
      commentsTable({ folded: this.folded, keyring: this.keyring }, consultationId, asOf),
      format,
      { consultationId, asOf },
    );
  }
}
