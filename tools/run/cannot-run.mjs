/** Something that the reader of the message can put right: shown without a stack. */
export class CannotRun extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
