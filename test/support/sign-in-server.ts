import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An OpenID provider at which somebody is signed in already: it sends whoever comes straight back with a code. */
export interface SignInServer extends AsyncDisposable {
  readonly issuer: string;
  /** What the API is to be called with. */
  readonly token: string;
}

export async function startSignInServer(subject: string): Promise<SignInServer> {
  const codes = new Map<string, { readonly challenge: string; readonly clientId: string }>();
  const token = `token-of-${subject}`;
  let issuer = '';
  const server = createServer((request, response) => void answer(request, response));
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', issuer);
    response.setHeader('access-control-allow-origin', '*');
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return json(response, 200, {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
        });
      case '/authorize': {
        const asked = url.searchParams;
        const code = randomUUID();
        codes.set(code, {
          challenge: asked.get('code_challenge') ?? '',
          clientId: asked.get('client_id') ?? '',
        });
        const back = new URL(asked.get('redirect_uri') ?? '');
        back.searchParams.set('code', code);
        back.searchParams.set('state', asked.get('state') ?? '');
        response.writeHead(302, { location: back.href });
        return response.end();
      }
      case '/token': {
        const form = new URLSearchParams(await textOf(request));
        const known = codes.get(form.get('code') ?? '');
        const proof = createHash('sha256')
          .update(form.get('code_verifier') ?? '')
          .digest('base64url');
        codes.delete(form.get('code') ?? '');
        if (known === undefined || known.challenge !== proof)
          return json(response, 400, { error: 'invalid_grant' });
        const claims = {
          iss: issuer,
          aud: known.clientId,
          sub: subject,
          exp: Date.now() / 1_000 + 600,
          iat: Date.now() / 1_000,
        };
        const id = [{ alg: 'RS256' }, claims].map((part) =>
          Buffer.from(JSON.stringify(part)).toString('base64url'),
        );
        return json(response, 200, {
          access_token: token,
          id_token: `${id.join('.')}.signature`,
          token_type: 'Bearer',
          expires_in: 600,
        });
      }
      default:
        return json(response, 404, {});
    }
  };
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    token,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
