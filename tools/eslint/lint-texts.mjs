/**
 * Lints texts as if they stood at the given places, with the root's configuration but without types, so that the places
 * need not exist. Reads `{ path, text }[]` on stdin and writes, for each, the list of `rule` or `rule: messageId`.
 * A circle of projects is let through: what is asked is whether the arrow itself is allowed.
 */
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { readCachedProjectGraph } from '@nx/devkit';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import config from '../../eslint.config.mjs';

const BOUNDARIES = '@nx/enforce-module-boundaries';

const names = Object.keys(readCachedProjectGraph().nodes);
const ignoredCircularDependencies = names.flatMap((a) => names.filter((b) => b !== a).map((b) => [a, b]));

const withoutCircles = (block) => {
  const [severity, options] = block.rules?.[BOUNDARIES] ?? [];
  if (!options) return block;
  const open = { ...options, ignoredCircularDependencies };
  return { ...block, rules: { ...block.rules, [BOUNDARIES]: [severity, open] } };
};

const cwd = fileURLToPath(new URL('../..', import.meta.url));
const eslint = new ESLint({
  cwd,
  overrideConfigFile: true,
  baseConfig: [...config.map(withoutCircles), tseslint.configs.disableTypeChecked],
});

const reports = [];
for (const plant of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(plant.text, { filePath: plant.path, warnIgnored: true });
  reports.push(
    result.messages.map(({ ruleId, messageId, message }) =>
      ruleId ? `${ruleId}${ruleId.startsWith('@nx/') ? `: ${messageId}` : ''}` : message,
    ),
  );
}
process.stdout.write(JSON.stringify(reports));
