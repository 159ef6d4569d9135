import { setTimeout as delay } from 'node:timers/promises';
import type { JsonObject } from '@folkmoot/kernel';

export interface Readiness {
  readonly ok: boolean;
  /** What helps whoever looks, such as a projector's lag; open to anyone who reaches the service. */
  readonly detail?: JsonObject;
}

export interface ReadinessCheck {
  readonly name: string;
  /** May throw, which counts as not ready. */
  check(): Readiness | Promise<Readiness>;
}

export interface ReadinessReport {
  readonly status: 'ready' | 'not-ready';
  readonly checks: readonly (Readiness & { readonly name: string })[];
}

/** Milliseconds after which a check that does not answer counts as not ready. */
const PATIENCE = 2_000;

/** Asks all at once. `onError` is told what a check threw; the report says only that it failed. */
export const readinessOf = async (
  checks: readonly ReadinessCheck[],
  onError: (name: string, error: unknown) => void,
): Promise<ReadinessReport> => {
  const answers = await Promise.all(
    checks.map(async (check) => ({ name: check.name, ...(await askOne(check, onError)) })),
  );
  return { status: answers.every((answer) => answer.ok) ? 'ready' : 'not-ready', checks: answers };
};

const askOne = async (
  check: ReadinessCheck,
  onError: (name: string, error: unknown) => void,
): Promise<Readiness> => {
  const patience = new AbortController();
  const late = delay(PATIENCE, { ok: false, detail: { reason: 'no answer' } }, { signal: patience.signal });
  late.catch(() => undefined);
  try {
    return await Promise.race([check.check(), late]);
  } catch (error) {
    onError(check.name, error);
    return { ok: false, detail: { reason: 'failed' } };
  } finally {
    patience.abort();
  }
};
