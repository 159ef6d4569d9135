import { parseArgs } from 'node:util';

/** In the order of the report; each is a file in `scenarios/`. */
export const SCENARIOS = [
  'waline',
  'long-discussion',
  'import',
  'rebuild',
  'checks',
  'queue',
  'analytics',
  'erasure',
  'exports',
  'start',
  'memory',
  'html',
];

const FULL = { rounds: 3, seconds: 8, warmUp: 3 };
const QUICK = { rounds: 1, seconds: 2, warmUp: 1 };

/**
 * What a run was asked for. `seconds` and `warmUp` are those of each load of each round. Ends the process where that
 * cannot be understood.
 */
export function readOptions() {
  try {
    return parsed();
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}

function parsed() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: [] },
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      'warm-up': { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  const base = values.quick ? QUICK : FULL;
  const unknown = values.only.find((name) => !SCENARIOS.includes(name));
  if (unknown) throw new Error(`There is no scenario "${unknown}": there are ${SCENARIOS.join(', ')}`);
  if (values.write && values.only.length > 0) throw new Error('--write is for a run of all scenarios');
  return {
    scenarios: values.only.length > 0 ? SCENARIOS.filter((name) => values.only.includes(name)) : SCENARIOS,
    rounds: positive('rounds', values.rounds ?? base.rounds),
    seconds: positive('seconds', values.seconds ?? base.seconds),
    warmUp: positive('warm-up', values['warm-up'] ?? base.warmUp),
    write: values.write,
  };
}

function positive(name, text) {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${name} needs a number above 0`);
  return value;
}
