import type { Provider, Type } from '@nestjs/common';
import type { RejectionCatalogue } from '@folkmoot/kernel';
import type { Codecs } from '../families.js';
import { EVIDENCE_KEPT, evidenceController, evidenceRejections } from './evidence-controller.js';
import { type Evidence, type EvidenceOptions, startEvidence } from './start-evidence.js';

export interface EvidenceOfContext {
  readonly controllers: readonly Type[];
  /** Belong into the service's catalogue of problems. */
  readonly rejections: RejectionCatalogue;
  /** Throws `OlderLog`. */
  start(options: Omit<EvidenceOptions, 'context' | 'codecs'>): Promise<Evidence>;
  /** Given what `start` has answered. */
  providers(evidence: Evidence): Provider[];
}

/** Everything that a service needs to let anybody check that its log was not changed. */
export const evidenceOf = ({
  context,
  codecs,
}: {
  readonly context: string;
  /** All of them: what is left out here can be changed unseen. */
  readonly codecs: Codecs;
}): EvidenceOfContext => ({
  controllers: [evidenceController(context)],
  rejections: evidenceRejections,
  start: (options) => startEvidence({ ...options, context, codecs }),
  providers: (evidence) => [{ provide: EVIDENCE_KEPT, useValue: evidence }],
});
