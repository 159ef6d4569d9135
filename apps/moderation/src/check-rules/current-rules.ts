import { SITE_RULES } from '@folkmoot/moderation-domain';
import { type CompiledRules, compileRules } from '../comment-checks/index.js';
import type { ModerationStreams } from '../streams.js';

/** The rules as the event store has them now, compiled once for each time that they were set. */
export const currentRules = (
  checkRules: Pick<ModerationStreams['checkRules'], 'load'>,
): (() => Promise<CompiledRules>) => {
  let compiled: { readonly version: number; readonly rules: CompiledRules } | undefined;
  return async () => {
    const { state } = await checkRules.load(SITE_RULES);
    if (compiled?.version !== state.version) {
      compiled = { version: state.version, rules: compileRules(state) };
    }
    return compiled.rules;
  };
};
