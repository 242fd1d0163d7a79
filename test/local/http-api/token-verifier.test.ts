import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimTexts, TokenError, TokenVerifier } from '#local/http-api/token-verifier.ts';
import { startIssuer } from '#support/token-issuer.ts';

let issuer: Awaited<ReturnType<typeof startIssuer>>;
beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(() => issuer.close());

const verifier = () => new TokenVerifier(issuer.issuer, ['assize', 'other']);
const now = Math.floor(Date.now() / 1_000);
const stranger = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;

describe('a token', () => {
  it('is taken where issuer, audience, times and signature are right', async () => {
    const claims = await verifier().verify(issuer.token({ groups: ['a', 'b'], aud: ['x', 'other'] }));
    expect(claimTexts(claims)).toMatchObject({ sub: 'ada', groups: '[a b]', aud: '[x other]' });
  });

  it('without an audience is taken by its client id', async () => {
    const claims = await verifier().verify(issuer.token({ aud: undefined, client_id: 'assize' }));
    expect(claims.client_id).toBe('assize');
  });

  it('of a key that was published since is taken, and keys are not asked for again otherwise', async () => {
    const one = verifier();
    await one.verify(issuer.token());
    const asked = issuer.asked.length;
    await one.verify(issuer.token());
    expect(issuer.asked).toHaveLength(asked);
    const key = issuer.publish('second');
    await one.verify(issuer.token({}, { key, kid: 'second' }));
    expect(issuer.asked.slice(asked)).toEqual(['/.well-known/openid-configuration', '/keys']);
  });

  it.each([
    ['another issuer', () => issuer.token({ iss: 'https://elsewhere.example' }), 'iss'],
    ['another audience', () => issuer.token({ aud: 'someone' }), 'aud'],
    [
      'an audience that only its client id names',
      () => issuer.token({ aud: 'x', client_id: 'assize' }),
      'aud',
    ],
    ['a time that is over', () => issuer.token({ exp: now - 1 }), 'exp'],
    ['a time that has not come', () => issuer.token({ nbf: now + 60 }), 'nbf'],
    ['an issue in the future', () => issuer.token({ iat: now + 60 }), 'iat'],
    ['no end', () => issuer.token({ exp: undefined }), 'claims'],
    ['a stranger’s signature', () => issuer.token({}, { key: stranger }), 'signature'],
    ['an unknown key', () => issuer.token({}, { kid: 'third' }), 'kid third'],
    [
      'no algorithm',
      () => `${issuer.token({}, { alg: 'none' }).split('.').slice(0, 2).join('.')}.`,
      'got none',
    ],
    ['a symmetric algorithm', () => issuer.token({}, { alg: 'HS256' }), 'got HS256'],
    ['two parts', () => 'a.b', 'three parts'],
    ['no JSON', () => 'a.b.c', 'header'],
  ])('with %s is refused', async (_what, token, named) => {
    await expect(verifier().verify(token())).rejects.toThrow(named);
    await expect(verifier().verify(token())).rejects.toBeInstanceOf(TokenError);
  });

  it('is refused where the issuer does not answer', async () => {
    const gone = await startIssuer();
    const token = gone.token();
    await gone.close();
    await expect(new TokenVerifier(gone.issuer, ['assize']).verify(token)).rejects.toThrow(TokenError);
  });
});
