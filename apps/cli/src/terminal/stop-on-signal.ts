/** Ctrl-C and its like end the job where it can go on later. Npm may send the same signal twice. */
export const stopOnSignal = (): { readonly signal: AbortSignal; release(): void } => {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const one of signals) process.on(one, stop);
  return {
    signal: stopping.signal,
    release: () => signals.forEach((one) => process.off(one, stop)),
  };
};
