import { CONTEXTS } from '@folkmoot/analytics-domain';
import { createHash } from 'node:crypto';
import { canonicalJson } from '@folkmoot/service';
import { workplaceInMemory, type WorkplaceInMemory } from '../../test/workplace-in-memory.js';
import { reproduceFigure } from './reproduce-figure.js';
import { reproductionText } from './reproduction-text.js';

/** What analytics answers where nobody has reported anything yet. */
const emptyFunnel = (change: object = {}): string => {
  const counts = { reports: {}, checked: 0, cases: 0, decisions: {}, appeals: 0, outcomes: {} };
  const figure = {
    figure: 'site-funnel',
    version: 1,
    code: '0.1.0',
    scope: {},
    asOf: Object.fromEntries(CONTEXTS.map((context) => [context, { ordinal: 0, position: '' }])),
    data: { ...counts, months: [] },
    ...change,
  };
  const digest = createHash('sha256').update(canonicalJson(figure)).digest('hex');
  return canonicalJson({ ...figure, digest });
};

describe('making a figure again from the command line', () => {
  let workplace: WorkplaceInMemory;
  beforeAll(() => {
    workplace = workplaceInMemory();
  });
  afterAll(() => workplace.close());
  const asked = async (figure: string) =>
    reproductionText(
      await reproduceFigure(
        workplace,
        { figure },
        { onProgress: () => undefined, signal: new AbortController().signal },
      ),
    );

  it('says that it is the same', async () => {
    expect(await asked(emptyFunnel())).toEqual({ text: 'The same, bit for bit.\n', exitCode: 0 });
  });

  it('says what is different', async () => {
    const data = { ...(JSON.parse(emptyFunnel()) as { data: object }).data, appeals: 3 };
    expect(await asked(emptyFunnel({ data }))).toEqual({
      text: 'Different at /data/appeals: the file says 3, made again it is 0.\n',
      exitCode: 1,
    });
  });

  it('says what cannot be made again, and why', async () => {
    expect(await asked('no JSON')).toMatchObject({ exitCode: 2 });
    expect(await asked(emptyFunnel({ version: 2 }))).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining('made by version 2 of its rule'),
    });
    const asOf = {
      ...(JSON.parse(emptyFunnel()) as { asOf: object }).asOf,
      moderation: { ordinal: 5, position: 'x' },
    };
    expect(await asked(emptyFunnel({ asOf }))).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining('more of moderation than has been heard here (0 messages'),
    });
  });
});
