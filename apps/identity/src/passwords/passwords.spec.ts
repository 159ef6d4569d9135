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
    const took = async (known: string | undefined): Promise<number> => {
      const start = performance.now();
      for (let times = 0; times < 5; times += 1) expect(await matches(known, 'wrong')).toBe(false);
      return performance.now() - start;
    };
    await took(hashed);
    const [somebody, nobody] = [await took(hashed), await took(undefined)];
    expect(nobody).toBeGreaterThan(somebody / 4);
  });
});
