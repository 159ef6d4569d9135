/**
 * Latencies in milliseconds, throughput in accepted answers per second, `generatorCpu` in cores the load
 * itself took.
 */
export function summarise(tally, load) {
  const all = [...tally.latencies.values()].flat();
  const cpu = process.cpuUsage(tally.cpuAtBegin);
  return {
    perSecond: all.length / load.seconds,
    ...percentiles(all),
    byRequest: Object.fromEntries(
      [...tally.latencies].map(([name, values]) => [name, { count: values.length, ...percentiles(values) }]),
    ),
    failures: tally.failures,
    firstFailure: tally.firstFailure,
    generatorCpu: (cpu.user + cpu.system) / 1e6 / load.seconds,
  };
}

function percentiles(values) {
  const sorted = Float64Array.from(values).sort();
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { p50: at(0.5), p95: at(0.95) };
}
