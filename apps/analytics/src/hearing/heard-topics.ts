import { CONTEXTS, type Context } from '@folkmoot/analytics-domain';
import { topics } from '@folkmoot/contracts';

/**
 * Every topic of the contexts that are heard, also those of which nothing is counted: their messages have numbers too,
 * and what is complete is known by the numbers alone.
 */
export const heardTopics: ReadonlyMap<string, Context> = new Map(
  topics.flatMap(({ name }) => {
    const context = CONTEXTS.find((one) => name.startsWith(`${one}.`));
    return context ? [[name, context] as const] : [];
  }),
);
