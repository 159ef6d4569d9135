/**
 * The files that a source becomes, all paths from the root: a compiled one brings its source map, any other is copied.
 *
 * @param {string} source
 * @returns {string[]}
 */
export const outputsOf = (source) => {
  const output = source.replace('/src/', '/dist/');
  if (!isTypeScript(source)) return [output];
  const compiled = output.replace(/\.tsx?$/, '.js');
  return [compiled, `${compiled}.map`];
};

export const isTypeScript = (source) => /\.tsx?$/.test(source);
