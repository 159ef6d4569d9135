import { reproduceFigure as reproduce, type Reproduction } from '@folkmoot/analytics/reproduce';
import { type Following, stopIfAsked } from '../progress.js';
import type { Workplace } from '../workplace.js';

export interface ReproduceRequest {
  /** The figure as it was answered. */
  readonly figure: string;
}

/** Makes a figure again out of what analytics has heard, and compares. Changes nothing. */
export const reproduceFigure = (
  { embedded }: Pick<Workplace, 'embedded'>,
  { figure }: ReproduceRequest,
  { onProgress, signal }: Following,
): Promise<Reproduction> =>
  reproduce(embedded.platformOf('analytics'), figure, {
    onProgress(done, total) {
      onProgress({ stage: 'Folding again', done, total, unit: 'messages' });
      stopIfAsked(signal);
    },
  });
