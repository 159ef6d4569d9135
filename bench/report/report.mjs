import { table } from './table.mjs';

/** Every promise of every scenario on one screen; empty where nothing was promised. */
export function promisesTable(scenarios) {
  const rows = scenarios.flatMap(({ title, promises, failure }) =>
    failure === undefined
      ? promises.map(({ what, promised, measured, kept }) => [
          what,
          promised,
          measured,
          kept ? 'kept' : 'missed',
        ])
      : [[title, '', '', 'void']],
  );
  return rows.length === 0 ? '' : table({ head: ['', 'promised', 'measured', ''], rows });
}

export function scenarioText({ title, tables, notes, failure }) {
  const body = failure === undefined ? [...tables.map(table), ...notes] : [`Void: ${oneLine(failure)}`];
  return [`## ${title}`, ...body].join('\n\n');
}

/** What a server answered wrongly may hold anything. */
const oneLine = (text) => `\`${text.replaceAll(/[`\s]+/g, ' ').slice(0, 200)}\``;
