import { constants } from 'node:os';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

export const signalNumber = (signal) => constants.signals[signal] ?? 0;

/**
 * Passes each kind of signal on to the child once, and waits for it to end. Ctrl-C in a terminal reaches the child by
 * itself, too, so the child must take a second signal as the first.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} stops passing them on
 */
export const stopWithParent = (child) => {
  const listeners = FORWARDED.map((signal) => {
    let passedOn = false;
    const listener = () => {
      if (!passedOn) child.kill(signal);
      passedOn = true;
    };
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  return () => listeners.forEach((release) => release());
};
