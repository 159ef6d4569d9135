import type { ServiceAnswer, ServiceClient } from '../service-client/service-client.js';
import { DISCUSSION } from '../gateway-under-test.js';
import { askDiscussion } from './ask-discussion.js';

/** A service that is asked and answers when and as the spec says. */
const asking = () => {
  const clock = { now: 0 };
  const questions: ((status: number) => void)[] = [];
  const client: Pick<ServiceClient, 'request'> = {
    request: () =>
      new Promise<ServiceAnswer>((resolve) => {
        questions.push((status) => resolve({ status, headers: {}, body: Buffer.from('{}') }));
      }),
  };
  const ask = askDiscussion(client, () => clock.now);
  const statusOf = async () => (await ask.refusal(DISCUSSION, undefined))?.status;
  /** The `n`th question, which may not be put yet. */
  const answer = async (n: number, status: number) => {
    while (questions.length <= n) await new Promise(setImmediate);
    questions[n]?.(status);
  };
  return { clock, questions, answer, statusOf };
};

describe('whether a discussion may be followed', () => {
  it('is asked anew by whoever comes after a no: the discussion may just have been made', async () => {
    const { questions, answer, statusOf } = asking();
    const early = statusOf();
    await answer(0, 404);
    expect(await early).toBe(404);
    const late = statusOf();
    await answer(1, 200);
    expect(await late).toBeUndefined();
    expect(questions).toHaveLength(2);
  });

  it('is asked anew by whoever was waiting for another’s answer when that was a no', async () => {
    const { answer, statusOf } = asking();
    const [first, second] = [statusOf(), statusOf()];
    await answer(0, 404);
    expect(await first).toBe(404);
    await answer(1, 200);
    expect(await second).toBeUndefined();
  });

  it('is asked once for all who come within ten seconds of a yes', async () => {
    const { clock, questions, answer, statusOf } = asking();
    const many = [statusOf(), statusOf(), statusOf()];
    await answer(0, 200);
    expect(await Promise.all(many)).toEqual([undefined, undefined, undefined]);
    clock.now = 9_999;
    expect(await statusOf()).toBeUndefined();
    expect(questions).toHaveLength(1);
    clock.now = 10_000;
    const late = statusOf();
    await answer(1, 404);
    expect(await late).toBe(404);
  });
});
