/**
 * Loaded into what tools/run starts: when the starting process is killed, this one stops, too, and leaves no orphan.
 * Node passes its options on to its own forks, whose channels are none of our business: hence the comparison.
 */
if (process.env.STARTED_BY_PID === String(process.ppid)) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
}
