import { KeyDestroyed } from '@folkmoot/keyring';

/**
 * Statements are encrypted with the key of whom they are to. Somebody may be forgotten at any moment, before the news of it
 * is here: then it is executed as if it had been.
 */
export const whileKnown = async <Result>(
  forgotten: boolean,
  execute: (forgotten: boolean) => Promise<Result>,
): Promise<Result> => {
  try {
    return await execute(forgotten);
  } catch (error) {
    if (!(error instanceof KeyDestroyed)) throw error;
    return execute(true);
  }
};
