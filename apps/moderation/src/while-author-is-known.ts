import { KeyDestroyed } from '@folkmoot/keyring';

/**
 * Statements are encrypted with their author's key. The author may be forgotten at any moment, before the news of it is
 * here: then there is nobody to tell, and the decision counts without a statement.
 */
export const whileAuthorIsKnown = async <Result>(
  forgotten: boolean,
  execute: (authorForgotten: boolean) => Promise<Result>,
): Promise<Result> => {
  try {
    return await execute(forgotten);
  } catch (error) {
    if (!(error instanceof KeyDestroyed)) throw error;
    return execute(true);
  }
};
