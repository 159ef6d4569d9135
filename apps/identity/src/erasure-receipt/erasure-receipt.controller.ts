import { Controller, Get, Inject } from '@nestjs/common';
import type { ErasingContext, ErasureState } from '@folkmoot/identity-domain';
import { Access, Answer, Does, IdParam, Problems } from '@folkmoot/service';
import { reject } from '../problems.js';
import type { IdentityStreams } from '../streams.js';
import { ERASURES } from '../tokens.js';
import { receipt, type Receipt } from './receipt.answer.js';

/** Reads the stream: a receipt is looked at rarely, and must not be behind. */
@Controller('erasures')
export class ErasureReceiptController {
  constructor(@Inject(ERASURES) private readonly erasures: IdentityStreams['erasures']) {}

  @Does('What was erased of a forgotten member, and where; for whoever has the id, which cannot be guessed.')
  @Get(':erasureId')
  @Access('anyone')
  @Answer(receipt)
  @Problems('erasure-unknown')
  async receipt(@IdParam('erasureId') erasureId: string): Promise<Receipt> {
    const { state } = await this.erasures.load(erasureId);
    if (!state.requested) throw reject('erasure-unknown');
    const { words, contexts, requestedAt } = state.requested;
    return {
      id: erasureId,
      requestedAt,
      words,
      completedAt: state.completedAt ?? null,
      parts: contexts.map((context) => partOf(state, context)),
    };
  }
}

const partOf = ({ confirmed }: ErasureState, part: ErasingContext): Receipt['parts'][number] => {
  const done = confirmed.find(({ context }) => context === part);
  return done
    ? { part, state: 'erased', erased: [...done.erased], confirmedAt: done.confirmedAt }
    : { part, state: 'pending', erased: [], confirmedAt: null };
};
