import { machine } from './report/machine.mjs';
import { promisesTable, scenarioText } from './report/report.mjs';

/**
 * Runs the chosen scenarios one after the other. A scenario's file exports `title` and `run(options)`, which answers
 *
 * - `promises`: see `report/promise.mjs`;
 * - `tables`: `{ head, rows }`, of texts;
 * - `notes`: sentences on how to read them.
 *
 * It throws where a server answered wrongly, which makes the scenario void and lets the others go on.
 */
export async function runScenarios(options) {
  const scenarios = [];
  for (const name of options.scenarios) {
    const { title, run } = await import(`./scenarios/${name}.mjs`);
    scenarios.push({ title, ...(await outcomeOf(title, run, options)) });
  }
  const parts = [machine(options), promisesTable(scenarios), ...scenarios.map(scenarioText)];
  const report = parts.filter((part) => part !== '').join('\n\n');
  return { report, void: scenarios.some(({ failure }) => failure !== undefined) };
}

async function outcomeOf(title, run, options) {
  console.error(`\n${title}`);
  try {
    return await run(options);
  } catch (error) {
    console.error(error);
    return { promises: [], tables: [], notes: [], failure: error.message };
  }
}
