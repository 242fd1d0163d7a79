import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An issuer of tokens on this machine: publishes its keys, and signs what it is told. */
export async function startIssuer() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const published: object[] = [
    { ...publicKey.export({ format: 'jwk' }), kid: 'first', alg: 'RS256', use: 'sig' },
  ];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const isDiscovery = request.url === '/.well-known/openid-configuration';
    const document = isDiscovery ? { issuer, jwks_uri: `${issuer}/keys` } : { keys: published };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(document));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    /** What was fetched from it. */
    asked,
    /** Publishes one more key. @returns what signs with it. */
    publish(kid: string): KeyObject {
      const pair = generateKeyPairSync('rsa', { modulusLength: 2_048 });
      published.push({ ...pair.publicKey.export({ format: 'jwk' }), kid });
      return pair.privateKey;
    },
    /** A token that is right but for what is given. */
    token(
      claims: Readonly<Record<string, unknown>> = {},
      { key = privateKey, ...header }: { key?: KeyObject; kid?: string; alg?: string } = {},
    ): string {
      const seconds = Math.floor(Date.now() / 1_000);
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const head = part({ alg: 'RS256', typ: 'JWT', kid: 'first', ...header });
      const usual = { iss: issuer, aud: 'assize', sub: 'ada', iat: seconds - 5, exp: seconds + 300 };
      const signed = `${head}.${part({ ...usual, ...claims })}`;
      return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
