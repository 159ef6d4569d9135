export const packageJson = (name, tags) =>
  JSON.stringify({
    name: `@folkmoot/${name}`,
    version: '0.1.0',
    private: true,
    type: 'module',
    exports: { '.': { 'folkmoot:source': './src/index.ts', default: './dist/index.js' } },
    nx: { tags },
  });
