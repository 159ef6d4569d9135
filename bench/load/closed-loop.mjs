import { Client } from 'undici';
import { exchange } from './exchange.mjs';
import { summarise } from './summary.mjs';

// Without the parent nobody wants the figures, and the load would go on against whatever is left of the
// server.
process.once('disconnect', () => process.exit());

/**
 * Runs in a process of its own (see `load.mjs`), so that the event loop which measures does nothing else.
 *
 * Closed loop: a client sends its next request when it has read the whole answer to the last. An answer the
 * request's own `accepted` refuses is a failure, in the warm-up too: a server that answers errors quickly
 * must not look fast.
 */
process.once('message', async (load) => {
  const { requests } = await import(load.module);
  const build = requests(load.context);
  const begin = performance.now() + load.warmUpSeconds * 1000;
  const end = begin + load.seconds * 1000;
  const tally = {
    latencies: new Map(load.mix.map(([name]) => [name, []])),
    failures: 0,
    firstFailure: undefined,
  };
  setTimeout(() => (tally.cpuAtBegin = process.cpuUsage()), load.warmUpSeconds * 1000);

  const clients = Array.from({ length: load.clients }, (_, index) =>
    runClient(index, load, build, begin, end, tally),
  );
  await Promise.all(clients);
  process.send(summarise(tally, load), () => process.disconnect());
});

async function runClient(index, load, build, begin, end, tally) {
  const connection = new Client(load.context.url, { pipelining: 1 });
  const cycle = load.mix.flatMap(([name, share]) => Array.from({ length: share }, () => name));
  // Each client enters the cycle elsewhere, or all would post in the same moment and then read in the same
  // moment.
  for (let turn = index; performance.now() < end; turn += 1) {
    const name = cycle[turn % cycle.length];
    const request = build[name](index);
    const sent = performance.now();
    const answer = await exchange(connection, request);
    const received = performance.now();
    if (!request.accepted(answer.status, answer.body)) {
      tally.failures += 1;
      tally.firstFailure ??= `${name}: ${answer.status} ${answer.body.slice(0, 300)}`;
    } else if (sent >= begin && received <= end) {
      tally.latencies.get(name).push(received - sent);
    }
  }
  await connection.destroy();
}
