import { constants } from 'node:os';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

export const signalNumber = (signal) => constants.signals[signal] ?? 0;

/**
 * Passes each kind of signal on to the child once; this process lives as long as the child does. Ctrl-C in a terminal
 * reaches the child by itself, too, so the child must take a second signal as the first.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => NodeJS.Signals | undefined} stops passing them on, and tells which one was first
 */
export const stopWithParent = (child) => {
  let first;
  const listeners = FORWARDED.map((signal) => {
    let passedOn = false;
    const listener = () => {
      if (!passedOn) child.kill(signal);
      passedOn = true;
      first ??= signal;
    };
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  const watch =
    process.env.npm_lifecycle_event && setInterval(stopAsOrphan, 1_000, child, process.ppid).unref();
  return () => {
    clearInterval(watch);
    listeners.forEach((release) => release());
    return first;
  };
};

/** npm cannot pass on the signal that kills it: whoever started it by `npm start` expects all of it to be gone. */
const stopAsOrphan = (child, parent) => {
  if (process.ppid !== parent) child.kill('SIGTERM');
};
