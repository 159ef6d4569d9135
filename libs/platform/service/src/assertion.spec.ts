import { generateKeyPairSync } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { type AssertionVerifier, assertionSigner, assertionVerifier } from './assertion.js';
import {
  assertionKeysToPem,
  assertionPrivateKey,
  assertionPublicKey,
  generateAssertionKeys,
  keyIdOf,
} from './assertion-keys.js';
import type { Caller } from './caller.js';
import { Problem } from './problems.js';

const caller: Caller = {
  memberId: '8f7f2d0e-0b7c-4f5e-9d7e-1a2b3c4d5e6f',
  sessionId: 's-1',
  roles: [{ role: 'moderator', consultationId: 'c-1' }],
};
const keys = generateAssertionKeys();
const NOW = Date.parse('2026-03-01T09:00:00.000Z');

const refusal = async (verify: AssertionVerifier, token: string): Promise<unknown> => {
  try {
    return await verify(token);
  } catch (error) {
    return error instanceof Problem ? error.code : error;
  }
};

/** A token that is right in all but what the test changes. */
const claim = (changes: { issuer?: string; audience?: string; roles?: unknown; lifetime?: number } = {}) =>
  new SignJWT({ sid: 's-1', roles: changes.roles ?? [] })
    .setSubject('m-1')
    .setIssuer(changes.issuer ?? 'folkmoot-gateway')
    .setAudience(changes.audience ?? 'folkmoot')
    .setIssuedAt(NOW / 1_000)
    .setExpirationTime(NOW / 1_000 + (changes.lifetime ?? 60));

const signed = async (token: SignJWT) =>
  token.setProtectedHeader({ alg: 'EdDSA', kid: await keyIdOf(keys.privateKey) }).sign(keys.privateKey);

describe('an assertion', () => {
  let now = NOW;
  const verify = assertionVerifier([keys.publicKey], () => now);
  beforeEach(() => {
    now = NOW;
  });

  it('tells who asks', async () => {
    expect(await verify(await assertionSigner(keys.privateKey, () => NOW)(caller))).toEqual(caller);
  });

  it('that was verified is answered at once until it expires', async () => {
    const token = await assertionSigner(keys.privateKey, () => NOW)(caller);
    await verify(token);
    now = NOW + 59_000;
    expect(verify(token)).toEqual(caller);
    now = NOW + 70_000;
    expect(await refusal(verify, token)).toBe('assertion-invalid');
  });

  it('by either of two keys counts while keys are changed', async () => {
    const next = generateAssertionKeys();
    const both = assertionVerifier([keys.publicKey, next.publicKey], () => NOW);
    expect(await both(await assertionSigner(next.privateKey, () => NOW)(caller))).toEqual(caller);
    expect(await both(await assertionSigner(keys.privateKey, () => NOW)(caller))).toEqual(caller);
  });

  it('by another key is refused, also under our key id', async () => {
    const other = generateAssertionKeys();
    expect(await refusal(verify, await assertionSigner(other.privateKey, () => NOW)(caller))).toBe(
      'assertion-invalid',
    );
    const disguised = await claim()
      .setProtectedHeader({ alg: 'EdDSA', kid: await keyIdOf(keys.publicKey) })
      .sign(other.privateKey);
    expect(await refusal(verify, disguised)).toBe('assertion-invalid');
  });

  it('without a signature or signed with the public key as a secret is refused', async () => {
    const unsigned = new UnsecuredJWT({ sid: 's-1', roles: [] }).setSubject('m-1').encode();
    expect(await refusal(verify, unsigned)).toBe('assertion-invalid');
    const secret = new TextEncoder().encode(assertionKeysToPem(keys).publicKey);
    const confused = await claim()
      .setProtectedHeader({ alg: 'HS256', kid: await keyIdOf(keys.publicKey) })
      .sign(secret);
    expect(await refusal(verify, confused)).toBe('assertion-invalid');
  });

  it('signed under another name of the algorithm is refused', async () => {
    const token = await claim()
      .setProtectedHeader({ alg: 'Ed25519', kid: await keyIdOf(keys.privateKey) })
      .sign(keys.privateKey);
    expect(await refusal(verify, token)).toBe('assertion-invalid');
  });

  it.each([
    ['from another issuer', { issuer: 'someone' }],
    ['for another audience', { audience: 'someone' }],
    ['that has expired', { lifetime: -10 }],
    ['with an unknown role', { roles: [{ role: 'king' }] }],
    ['with roles that are no list', { roles: 'administrator' }],
  ])('%s is refused', async (_, changes) => {
    expect(await refusal(verify, await signed(claim()))).toMatchObject({ memberId: 'm-1' });
    expect(await refusal(verify, await signed(claim(changes)))).toBe('assertion-invalid');
  });

  it('is not valid for longer than a minute, whatever it says', async () => {
    const token = await signed(claim({ lifetime: 3_600 }));
    now = NOW + 120_000;
    expect(await refusal(verify, token)).toBe('assertion-invalid');
  });
});

describe('assertion keys', () => {
  it('survive being written as PEM', async () => {
    const pem = assertionKeysToPem(keys);
    const token = await assertionSigner(assertionPrivateKey(pem.privateKey))(caller);
    expect(await assertionVerifier([assertionPublicKey(pem.publicKey)])(token)).toEqual(caller);
  });

  it('of another kind are refused without being repeated', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 });
    const pem = rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    expect(() => assertionPrivateKey(pem)).toThrow(
      new TypeError('This is not an Ed25519 private key in PEM'),
    );
    expect(() => assertionPublicKey('nonsense')).toThrow(
      new TypeError('This is not an Ed25519 public key in PEM'),
    );
  });
});
