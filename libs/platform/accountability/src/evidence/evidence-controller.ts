import { Controller, Get, Inject, Param, type Type } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { rejecting } from '@folkmoot/kernel';
import { Access, Answer, Does, PageNumber, Problems } from '@folkmoot/service';
import { blockAnswer, type EvidenceBlock, evidencePage, type EvidencePage } from './evidence.answer.js';
import { blockOf, rootsPage } from './evidence-pages.js';
import type { Evidence } from './start-evidence.js';

export const EVIDENCE_KEPT = Symbol('EVIDENCE_KEPT');

/** Belongs into the catalogue of the problems of every service that keeps evidence. */
export const evidenceRejections = {
  'evidence-block-not-found': { kind: 'not-found', title: 'The chain has no such block' },
} as const;
const reject = rejecting(evidenceRejections);

const NUMBER = /^[1-9]\d{0,7}$/;

/** `GET /evidence/<context>` and its blocks. A class of each service's own, since the address names the context. */
export const evidenceController = (context: string): Type => {
  @Controller('evidence')
  class EvidenceController {
    constructor(@Inject(EVIDENCE_KEPT) private readonly evidence: Evidence) {}

    @Does(
      'What the chain of this log had come to on each day. Keep it elsewhere, and nobody can change the log unseen.',
    )
    @Get(context)
    @Access('anyone')
    @Answer(evidencePage)
    roots(@PageNumber() page: number): Promise<EvidencePage> {
      return rootsPage(this.evidence, page);
    }

    @Does(
      'The commitments of a thousand events, which the roots are made of. They tell nothing of the events.',
    )
    @Get(`${context}/blocks/:number`)
    @Access('anyone')
    @Answer(blockAnswer)
    @Problems('evidence-block-not-found')
    @ApiParam({ name: 'number', schema: { type: 'integer', minimum: 1 } })
    async block(@Param('number') number: string): Promise<EvidenceBlock> {
      const block = NUMBER.test(number) ? await this.evidence.kept.block(Number(number)) : undefined;
      if (!block) throw reject('evidence-block-not-found', { number });
      return blockOf(context, block);
    }
  }
  return EvidenceController;
};
