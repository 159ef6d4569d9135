import { basename, dirname, join, relative } from 'node:path';
import { transform } from '@swc/core';
import { isTypeScript, outputsOf } from './outputs.mjs';

/**
 * @param {string} root
 * @param {string} source its path from the root
 * @param {Buffer} content
 * @param {import('@swc/core').Options} options .swcrc
 * @returns {Promise<(string | Buffer)[]>} the content of each of its outputs
 */
export const compile = async (root, source, content, options) => {
  if (!isTypeScript(source)) return [content];
  const [output] = outputsOf(source);
  const { $schema: _, ...settings } = options;
  const { code, map } = await transform(content.toString(), {
    ...settings,
    swcrc: false,
    filename: join(root, source),
    sourceFileName: relative(dirname(output), source),
    sourceMaps: true,
  });
  return [`${code}//# sourceMappingURL=${basename(output)}.map\n`, map];
};
