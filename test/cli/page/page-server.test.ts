import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { linkTo, type PageServer, passingLinkTo, startPageServer } from '#cli/page/page-server.ts';
import type { SignedCall } from '#cli/page/signed-api.ts';
import { openPageFixture } from '#support/page-fixture.ts';

let page: PageServer;
let calls: SignedCall[];
let cookie: string;

const api = async (call: SignedCall) => {
  calls.push(call);
  if (call.target === '/v1/broken') throw new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') });
  const headers = { 'content-type': 'text/csv', 'x-amzn-requestid': '1', etag: '"a"' };
  return new Response('a,b', { status: 201, headers });
};

beforeAll(async () => {
  page = await startPageServer(openPageFixture(), api, 0);
  const entered = await fetch(linkTo(page), { redirect: 'manual' });
  cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterAll(() => page[Symbol.asyncDispose]());
beforeEach(() => {
  calls = [];
});

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** As a browser sends it, but with headers that fetch would not let pass. */
function send(path: string, { method = 'GET', headers = {}, body }: Sent = {}) {
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number;
    headers: object;
    body: string;
  }>();
  const sent = request(`${page.origin}${path}`, { method, headers }, (response) => {
    let text = '';
    response.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
    response.on('end', () =>
      resolve({ status: response.statusCode!, headers: response.headers, body: text }),
    );
  });
  sent.on('error', reject);
  sent.end(body);
  return promise;
}

describe('the page server', () => {
  it('lets in who comes by the link, and takes the key out of the address', async () => {
    const entered = await fetch(linkTo(page, 'run_1'), { redirect: 'manual' });
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/']);
    expect(entered.headers.get('set-cookie')).toMatch(
      /^assize-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(linkTo(page, 'run_1')).toBe(`${page.origin}/enter?key=${page.key}#/runs/run_1`);
    expect((await send('/enter?key=guessed')).status).toBe(403);
    expect((await send('/enter')).status).toBe(403);
  });

  it('starts a browser with a link that serves once, and holds no key', async () => {
    const link = await passingLinkTo(page, 'run_1');
    expect(link).not.toContain(page.key);
    expect(link).toMatch(/\/enter\?ticket=[\w-]{43}#\/runs\/run_1$/);
    const entered = await fetch(link, { redirect: 'manual' });
    const passed = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await send('/v1/runs', { headers: { cookie: passed } })).status).toBe(201);
    // Whoever comes second by it shows that two have it.
    expect((await fetch(link, { redirect: 'manual' })).status).toBe(403);
    expect((await send('/v1/runs', { headers: { cookie: passed } })).status).toBe(401);
    expect((await send('/v1/runs', { headers: { cookie } })).status).toBe(201);
  });

  it('gives such links to nobody without the key', async () => {
    await expect(passingLinkTo({ origin: page.origin, key: 'guessed' })).rejects.toThrow('got status 403');
    expect((await send('/ticket', { method: 'POST' })).status).toBe(403);
    expect((await send('/ticket')).status).toBe(404);
  });

  it('serves the page, which calls its own origin', async () => {
    expect(await send('/')).toMatchObject({ status: 200, body: expect.stringContaining('<title>Assize') });
    expect(JSON.parse((await send('/config.json')).body)).toEqual({ apiUrl: '', signIn: null });
  });

  it('hands calls on as they are, and of their answers what the page needs', async () => {
    const origin = { origin: page.origin, 'content-type': 'application/json' };
    const headers = { cookie, 'sec-fetch-site': 'same-origin', ...origin };
    const written = await send('/v1/runs?a=b%20c', { method: 'POST', headers, body: '{"suite":"é"}' });
    expect(calls).toEqual([
      { method: 'POST', target: '/v1/runs?a=b%20c', contentType: 'application/json', body: '{"suite":"é"}' },
    ]);
    expect(written).toMatchObject({
      status: 201,
      body: 'a,b',
      headers: { etag: '"a"', 'content-type': 'text/csv' },
    });
    expect(written.headers).not.toHaveProperty('x-amzn-requestid');
    expect((await send('/v1/runs', { headers: { cookie } })).status).toBe(201);
  });

  it.each([
    ['without the cookie', 401, {}],
    ['with another’s cookie', 401, { cookie: 'assize-1=guessed' }],
    ['from another page', 403, { 'sec-fetch-site': 'cross-site' }],
    ['from another server on this machine', 403, { 'sec-fetch-site': 'same-site' }],
    ['by another name of this machine', 403, { host: 'rebound.example.com' }],
    ['by another port', 403, { host: '127.0.0.1:1' }],
  ])('signs nothing %s', async (_, status, headers) => {
    const own = status === 401 ? {} : { cookie };
    expect((await send('/v1/runs', { headers: { ...own, ...headers } })).status).toBe(status);
    expect(calls).toEqual([]);
  });

  it.each([[undefined], ['https://evil.example.com'], ['null']])(
    'writes nothing for the origin %s',
    async (origin) => {
      const headers = { cookie, ...(origin !== undefined && { origin }) };
      expect((await send('/v1/runs', { method: 'POST', headers, body: '{}' })).status).toBe(403);
      expect(calls).toEqual([]);
    },
  );

  it('says that the API does not answer', async () => {
    const { status, body } = await send('/v1/broken', { headers: { cookie } });
    expect([status, JSON.parse(body).detail]).toEqual([503, expect.stringContaining('ECONNREFUSED')]);
  });

  it('takes another port where its own is taken', async () => {
    await using second = await startPageServer(openPageFixture(), api, Number(new URL(page.origin).port));
    expect(second.origin).not.toBe(page.origin);
    expect((await fetch(linkTo({ ...second, key: page.key }), { redirect: 'manual' })).status).toBe(403);
  });
});
