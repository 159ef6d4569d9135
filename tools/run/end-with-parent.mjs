/** Loaded into whatever tools/run.mjs starts: when that process is killed, this one stops, too, and leaves no orphan. */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
