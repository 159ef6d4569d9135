import type { Provider, Type } from '@nestjs/common';
import { type Platform, type Projection, startProjection } from '@folkmoot/event-sourcing';
import type { Instant, RejectionCatalogue } from '@folkmoot/kernel';
import { auditOf } from './audit/audit-of.js';
import { evidenceOf } from './evidence/evidence-of.js';
import type { Codecs } from './families.js';

export interface AccountabilityOptions {
  readonly context: string;
  readonly platform: Pick<Platform, 'store' | 'documents' | 'keyring'>;
  /** All of the service's: what is left out is neither audited nor in the chain. */
  readonly codecs: Codecs;
  now(): Instant;
  onError(error: unknown): void;
}

/** What a service adds to its own so that it can be held to account. */
export interface Accountability {
  /** Of the audit; belongs to the service's projections, which stop it. */
  readonly projection: Projection;
  readonly controllers: readonly Type[];
  readonly providers: readonly Provider[];
  /** Belong into the service's catalogue of problems. */
  readonly rejections: RejectionCatalogue;
  stop(): Promise<void>;
}

/**
 * In milliseconds. Nobody hurries after the audit, and each of its batches writes the scattered pages of an index: bigger ones write
 * fewer.
 */
const GATHERING = 200;

/** Tells who did what, when and why, and lets anybody check that nothing of it was changed. Throws `OlderLog`. */
export const startAccountability = async (options: AccountabilityOptions): Promise<Accountability> => {
  const { context, platform, codecs, now, onError } = options;
  const audit = auditOf({ context, codecs });
  const evidence = evidenceOf({ context, codecs });
  const projection = await startProjection({
    ...platform,
    model: audit.model,
    gathering: GATHERING,
    onError,
  });
  const kept = await evidence.start({ platform, now, onError });
  return {
    projection,
    controllers: [...audit.controllers, ...evidence.controllers],
    providers: [...audit.providers(projection), ...evidence.providers(kept)],
    rejections: evidence.rejections,
    stop: () => kept.stop(),
  };
};
