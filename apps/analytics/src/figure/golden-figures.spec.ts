import { readFileSync } from 'node:fs';
import { analyticsOfTest } from '../analytics-under-test.js';
import { aHistory } from '../../test/a-history.js';
import { goldenFigures } from '../../test/golden-figures.js';
import { CODE } from './figure.js';
import { figureKinds } from './figure-kinds.js';

const service = analyticsOfTest();

describe('figures of one history', () => {
  it('are exactly these: whatever changes one of them needs a new version of its rule, and new golden data', async () => {
    const history = await aHistory(service());
    await history.publish();
    const made = (await history.figures()).map((text) => {
      const { figure, version, scope, data } = JSON.parse(text) as Record<string, unknown>;
      return { figure, version, scope, data };
    });
    expect(made.map(({ figure }) => figure)).toEqual(figureKinds.map(({ figure }) => figure));
    for (const one of made)
      expect(one).toEqual(goldenFigures[`${String(one.figure)}.v${String(one.version)}`]);
  });

  it('name the version of the package', () => {
    const file = new URL('../../package.json', import.meta.url);
    expect((JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version).toBe(CODE);
  });
});
