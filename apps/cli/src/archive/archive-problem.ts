/** The archive cannot be taken; nothing of it was stored. */
export class BrokenArchive extends Error {
  override readonly name = 'BrokenArchive';
  constructor(
    /** Counts from 1. */
    readonly line: number,
    readonly problem: string,
  ) {
    super(`Line ${line}: ${problem}`);
  }
}
