// The name under which tools/run/commands.mjs still knows it.
import './bench.mjs';
