import { StreamableFile } from '@nestjs/common';
import { type AsOf, CONTEXTS } from '@folkmoot/analytics-domain';
import { rejecting } from '@folkmoot/kernel';
import { type Caller, holds, problem } from '@folkmoot/service';
import type { FastifyReply } from 'fastify';
import type { Folded } from '../folding/folding.js';
import { places } from '../participation/participation-model.js';
import { rejections } from '../rejections.js';
import { type Format, formats } from './formats.js';
import type { Table } from './table.js';

const reject = rejecting(rejections);

/** Exports are for analysts of the site or of the consultation. Throws unless it is there. */
export const admitToExport = async (
  folded: Folded,
  consultationId: string,
  caller: Caller | undefined,
): Promise<void> => {
  if (!holds(caller, 'analyst', consultationId)) {
    throw problem('role-required', { details: { roles: ['analyst'], consultationId } });
  }
  const place = await folded.read((store) => store.collection(places).get(consultationId));
  if (!place) throw reject('consultation-unknown');
};

/** `identity=12, discussion=3400, moderation=56`: the numbers of the last messages. */
export const asOfText = (asOf: AsOf): string =>
  CONTEXTS.map((context) => `${context}=${asOf[context].ordinal}`).join(', ');

/** Sends a table as a download whose name and header say up to where it has come. */
export const download = (
  reply: FastifyReply,
  table: Table,
  format: Format,
  { consultationId, asOf }: { readonly consultationId: string; readonly asOf: AsOf },
): StreamableFile => {
  const { mediaType, write } = formats[format];
  const numbers = CONTEXTS.map((context) => asOf[context].ordinal).join('-');
  reply.headers({ 'folkmoot-as-of': asOfText(asOf), 'cache-control': 'no-store' });
  return new StreamableFile(write(table), {
    type: mediaType,
    disposition: `attachment; filename="${table.name}-${consultationId}-as-of-${numbers}.${format}"`,
  });
};
