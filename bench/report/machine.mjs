import { availableParallelism, cpus, release, totalmem, type } from 'node:os';

/** Where, when and how the figures were made, in one paragraph. */
export function machine({ rounds, seconds, warmUp }) {
  const { model } = cpus()[0];
  const memory = Math.round(totalmem() / 2 ** 30);
  const date = new Date().toISOString().slice(0, 10);
  return [
    `Made on ${date}: ${availableParallelism()} cores (${model.trim()}), ${memory} GB of memory, ${type()} ${release()},`,
    `Node ${process.version} with SQLite ${process.versions.sqlite}; ${rounds} rounds, each load for ${seconds} s after`,
    `${warmUp} s of warming up; medians.`,
  ].join('\n');
}
