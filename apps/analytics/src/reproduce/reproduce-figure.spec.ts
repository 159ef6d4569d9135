import { canonicalJson } from '@folkmoot/service';
import { aHistory } from '../../test/a-history.js';
import { analyticsOfTest } from '../analytics-under-test.js';
import { digestOf } from '../figure/figure.js';
import { reproduceFigure } from './reproduce-figure.js';

const service = analyticsOfTest();

const reproduced = (text: string) => reproduceFigure(service().platform, text);
const byProfile = '-by-profile';

/** As somebody would who changes a figure and knows how digests are made. */
const forged = (text: string, change: (figure: Record<string, unknown>) => object): string => {
  const { digest: _, ...parts } = JSON.parse(text) as Record<string, unknown>;
  const changed = { ...parts, ...change(parts) };
  return canonicalJson({ ...changed, digest: digestOf(changed) });
};

describe('making a figure again', () => {
  it('gives the same bytes for every kind of figure, also while more is heard', async () => {
    const history = await aHistory(service());
    await history.publish();
    const texts = await history.figures();
    await service().publish(service().comment(history.place, crypto.randomUUID(), crypto.randomUUID()));
    await service().folded();
    for (const text of texts) expect(await reproduced(text)).toEqual({ result: 'same' });
  });

  it('gives the same bytes after analytics has lost everything and heard it again', async () => {
    const history = await aHistory(service());
    await history.publish();
    const before = await history.figures();
    await service().restart(async () => {
      const { documents } = service().platform;
      for (const name of await documents.names()) await documents.drop(name);
    });
    await service().folded();
    expect(await history.figures()).toEqual(before);
    for (const text of before) expect(await reproduced(text)).toEqual({ result: 'same' });
  });

  it('gives the same bytes whatever the order between the contexts', async () => {
    const history = await aHistory(service());
    await history.publish();
    const before = await history.figures();
    await service().restart(async () => {
      const { documents } = service().platform;
      for (const name of await documents.names()) {
        if (!name.startsWith('heard.')) await documents.drop(name);
      }
    });
    await service().folded();
    expect(await history.figures()).toEqual(before);
  });

  it('finds the first difference of one that somebody has changed', async () => {
    const history = await aHistory(service());
    await history.publish();
    const [participation] = await history.figures();
    const text = forged(participation!, ({ data }) => ({ data: { ...(data as object), comments: 99 } }));
    expect(await reproduced(text)).toEqual({ result: 'different', at: '/data/comments', was: 99, is: 2 });
  });

  it('says so of what is no figure, was changed, is of another version, or includes more than was heard', async () => {
    const history = await aHistory(service());
    await history.publish();
    const [text] = (await history.figures()) as [string];
    for (const none of [
      '',
      '[]',
      '{}',
      '{"figure":"participation"}',
      text.replace('"comments":2', '"comments":3'),
    ]) {
      expect(await reproduced(none)).toMatchObject({ result: 'no-figure' });
    }
    expect(await reproduced(forged(text, () => ({ version: 7 })))).toEqual({
      result: 'other-version',
      made: 7,
      today: 1,
      code: '0.1.0',
    });
    const heard = service().analytics().folded.asOf().moderation.ordinal;
    const more = forged(text, ({ asOf }) => ({
      asOf: { ...(asOf as object), moderation: { ordinal: 1_000, position: 'x' } },
    }));
    expect(await reproduced(more)).toEqual({ result: 'incomplete', context: 'moderation', heard });
  });

  it('says so where profiles were erased since', async () => {
    const history = await aHistory(service());
    await history.publish();
    const texts = (await history.figures()).filter((text) =>
      (JSON.parse(text) as { figure: string }).figure.endsWith(byProfile),
    );
    for (const profileId of history.profileIds) {
      await service().platform.keyring.destroy(`profile:${profileId}`);
    }
    for (const text of texts) {
      expect(await reproduced(text)).toEqual({ result: 'erased-since', profiles: 20 });
    }
    expect(texts).toHaveLength(2);
  });
});
