import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openPageFixture } from '#support/page-fixture.ts';
import { servePage } from '#workflow/api/serve-page.ts';

const signIn = { issuer: 'https://id.example.com/pool', clientId: 'page', scope: 'openid' };
const site = {
  files: openPageFixture(),
  config: { apiUrl: '', signIn },
  callable: ['https://id.example.com', 'https://tokens.example.com'],
};
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  servePage({ id: 'request-1', method, path, headers }, site);

describe('the page', () => {
  it('is its index, which browsers ask for anew each time', () => {
    const page = get('/');
    expect([page?.status, page?.contentType]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page?.headers?.['cache-control']).toBe('no-cache');
    expect(get('/index.html')).toEqual(page);
  });

  it('has assets that are kept for ever, since their names have their content’s hash', () => {
    expect(get('/assets/index-0a1b2c.js')).toMatchObject({
      status: 200,
      contentType: 'text/javascript; charset=utf-8',
      headers: { 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' },
    });
  });

  it('comes packed to who can unpack it', () => {
    const plain = get('/assets/index-0a1b2c.js');
    const packed = get('/assets/index-0a1b2c.js', { 'accept-encoding': 'gzip, br' });
    expect(packed?.headers).toMatchObject({ 'content-encoding': 'gzip' });
    expect(plain?.headers).not.toHaveProperty('content-encoding');
    expect(packed!.body.length).toBeLessThan(plain!.body.length);
    expect(gunzipSync(packed!.body as Uint8Array)).toEqual(plain!.body);
  });

  it('is not sent again to who has it', () => {
    const etag = get('/')?.headers?.etag ?? '';
    expect(get('/', { 'if-none-match': etag })).toMatchObject({ status: 304, body: '', headers: { etag } });
    expect(get('/', { 'if-none-match': '"another"' })?.status).toBe(200);
  });

  it('finds its API and its issuer in config.json', () => {
    const config = get('/config.json');
    expect([config?.status, JSON.parse(String(config?.body))]).toEqual([200, { apiUrl: '', signIn }]);
  });

  it('may run its own script, call its own API and the issuer, and nothing else', () => {
    for (const path of ['/', '/config.json', '/assets/index-0a1b2c.js', '/missing.js']) {
      expect(get(path)?.headers).toMatchObject({
        'content-security-policy':
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
          "connect-src 'self' https://id.example.com https://tokens.example.com; " +
          "frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
        'strict-transport-security': expect.stringContaining('max-age='),
        'x-content-type-options': 'nosniff',
      });
    }
  });

  it.each(['/missing.js', '/assets/..%2findex.html', '/..%2f..%2fpackage.json', '/assets', '/v1'])(
    'has no %s',
    (path) => expect(get(path)?.status).toBe(404),
  );

  it('leaves everything else to the API', () => {
    expect(get('/v1/runs')).toBeNull();
    expect(get('/', {}, 'POST')).toBeNull();
  });
});
