/** How far a job has come in its present stage. */
export interface Progress {
  /** For people: `Stances`. */
  readonly stage: string;
  readonly done: number;
  readonly total: number;
  /** What is counted: `rows`, `events`. */
  readonly unit: string;
}

export interface Following {
  onProgress(progress: Progress): void;
  readonly signal: AbortSignal;
}

/** Somebody asked for the end. What was acknowledged is kept, and the same command goes on from there. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
  constructor() {
    super('Stopped. Nothing is lost: run the same command again and it goes on.');
  }
}

export const stopIfAsked = (signal: AbortSignal): void => {
  if (signal.aborted) throw new Stopped();
};
