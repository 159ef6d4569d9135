import { acceptPassword } from '@folkmoot/identity-domain';
import { passwords } from './passwords.js';

const RAW = 'a quiet heron by the weir';

describe('passwords', () => {
  const cheap = passwords({ memory: 8, passes: 1, atOnce: 2 });

  it('are hashed with argon2id under the settings, with a salt of their own', async () => {
    const { hash } = await passwords({ memory: 64, passes: 3, atOnce: 1 });
    const accepted = acceptPassword(RAW, {});
    const [one, other] = [await hash(accepted), await hash(accepted)];
    expect(one).not.toBe(other);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=64,t=3,p=1\$/);
  });

  it('match however the keyboard composed them', async () => {
    const { hash, matches } = await cheap;
    const hashed = await hash(acceptPassword('zwölf Äpfel im Korb', {}));
    expect(await matches(hashed, 'zwölf Äpfel im Korb'.normalize('NFD'))).toBe(true);
    expect(await matches(hashed, 'zwolf Apfel im Korb')).toBe(false);
  });

  it('match nobody without a hash, in about the time of somebody', async () => {
    const { hash, matches } = await passwords({ memory: 4_096, passes: 2, atOnce: 1 });
    const hashed = await hash(acceptPassword(RAW, {}));
    // The quickest of several, in turn: a busy machine makes some slower, none quicker.
    const quickest = { somebody: Infinity, nobody: Infinity };
    for (let times = 0; times < 15; times += 1) {
      for (const [who, known] of [['somebody', hashed] as const, ['nobody', undefined] as const]) {
        const start = performance.now();
        expect(await matches(known, 'wrong')).toBe(false);
        quickest[who] = Math.min(quickest[who], performance.now() - start);
      }
    }
    expect(quickest.nobody).toBeGreaterThan(quickest.somebody / 4);
  });
});
