import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { LocalCloud } from '#local/local-cloud.ts';
import { rowsAssembly, startRows } from '#support/local-cloud.ts';

const handler = `
export async function handler(event) {
  const { http } = event.requestContext;
  if (http.path === '/fails') throw new Error('no page');
  if (http.path === '/plain') return { a: 1 };
  if (http.path === '/bytes') {
    return { statusCode: 200, headers: { 'content-type': 'image/png' }, body: event.body, isBase64Encoded: true };
  }
  const { rawQueryString, queryStringParameters, cookies, body } = event;
  return {
    statusCode: 201,
    headers: { 'content-type': 'application/json', 'x-answer': 'yes' },
    cookies: ['a=1', 'b=2'],
    body: JSON.stringify({ method: http.method, path: http.path, rawQueryString, queryStringParameters, cookies, body }),
  };
}
`;

let cloud: LocalCloud;
let assemblyDir: string;

/** The stack with a function that answers HTTP. */
async function start(AuthType: string): Promise<void> {
  assemblyDir = mkdtempSync(join(tmpdir(), 'assize-url-'));
  cpSync(rowsAssembly, assemblyDir, { recursive: true });
  writeFileSync(join(assemblyDir, 'asset.worker/index.mjs'), handler);
  const path = join(assemblyDir, 'rows.template.json');
  const template = JSON.parse(readFileSync(path, 'utf8'));
  template.Resources.Url = {
    Type: 'AWS::Lambda::Url',
    Properties: { TargetFunctionArn: { 'Fn::GetAtt': ['Worker', 'Arn'] }, AuthType },
  };
  template.Outputs.Url = { Value: { 'Fn::GetAtt': ['Url', 'FunctionUrl'] } };
  writeFileSync(path, JSON.stringify(template));
  cloud = await startRows({ assemblyDir });
}
afterEach(async () => {
  await cloud.stop();
  rmSync(assemblyDir, { recursive: true });
});

const page = (path: string, init: RequestInit = {}) => fetch(`${cloud.outputs.Url}${path}`, init);

describe('function URL', () => {
  it('turns a request into an event and the answer into a response', async () => {
    await start('NONE');
    const answer = await page('runs/1?a=x&a=y&b=%20', {
      method: 'POST',
      headers: { cookie: 'session=1; theme=dark', 'content-type': 'application/json' },
      body: '{"waive":true}',
    });
    expect([answer.status, answer.headers.get('x-answer'), answer.headers.getSetCookie()]).toEqual([
      201,
      'yes',
      ['a=1', 'b=2'],
    ]);
    expect(await answer.json()).toEqual({
      method: 'POST',
      path: '/runs/1',
      rawQueryString: 'a=x&a=y&b=%20',
      queryStringParameters: { a: 'x,y', b: ' ' },
      cookies: ['session=1', 'theme=dark'],
      body: '{"waive":true}',
    });
  });

  it('carries bytes both ways', async () => {
    await start('NONE');
    const bytes = new Uint8Array([0, 255, 128, 10]);
    const answer = await page('bytes', {
      method: 'PUT',
      headers: { 'content-type': 'image/png' },
      body: bytes,
    });
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
  });

  it('takes an answer of another shape as the body, and says 502 when the function fails', async () => {
    await start('NONE');
    expect(await (await page('plain')).json()).toEqual({ a: 1 });
    expect((await page('fails')).status).toBe(502);
  });

  it('asks for a signature when the template does', async () => {
    await start('AWS_IAM');
    expect((await page('plain')).status).toBe(403);
    const scope = `${cloud.credentials.accessKeyId}/20260101/us-east-1/lambda/aws4_request`;
    const signed = { authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0` };
    expect(await (await page('plain', { headers: signed })).json()).toEqual({ a: 1 });
  });
});
