import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { callerArn, stsOrigin } from '#adapters/caller-identity.ts';

/** The answer that AWS prints for GetCallerIdentity. */
const answer = (arn: string) => `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <GetCallerIdentityResult>
    <Arn>${arn}</Arn>
    <UserId>ARO123EXAMPLE123:my-role-session-name</UserId>
    <Account>123456789012</Account>
  </GetCallerIdentityResult>
  <ResponseMetadata><RequestId>01234567-89ab-cdef-0123-456789abcdef</RequestId></ResponseMetadata>
</GetCallerIdentityResponse>`;

async function ask(status: number, body: string) {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    response.writeHead(status, { 'content-type': 'text/xml' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = async () => ({ accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'planted-secret' });
  try {
    return { arn: await callerArn({ origin, region: 'eu-central-1', credentials }), asked };
  } finally {
    server.close();
  }
}

describe('callerArn', () => {
  it('asks STS, signed for it, and takes the ARN out of the answer', async () => {
    const role = 'arn:aws:sts::123456789012:assumed-role/my-role-name/ann@example.org';
    const { arn, asked } = await ask(200, answer(role));
    expect(arn).toBe(role);
    expect(asked[0]?.url).toBe('/?Action=GetCallerIdentity&Version=2011-06-15');
    expect(asked[0]?.headers.authorization).toMatch(
      /Credential=AKIDEXAMPLE\/\d{8}\/eu-central-1\/sts\/aws4_request/,
    );
  });

  it.each([
    [403, '<ErrorResponse><Error><Code>InvalidClientTokenId</Code></Error></ErrorResponse>'],
    [200, 'a proxy says hello'],
  ])('says what came where STS answers %s without an identity', async (status, body) => {
    await expect(ask(status, body)).rejects.toThrow(
      new RegExp(`^Expected AWS to say whose credentials these are, but STS at http.* answered ${status}\\.`),
    );
  });

  it('knows where STS is in each partition', () => {
    expect(stsOrigin('eu-central-1')).toBe('https://sts.eu-central-1.amazonaws.com');
    expect(stsOrigin('cn-north-1')).toBe('https://sts.cn-north-1.amazonaws.com.cn');
  });
});
