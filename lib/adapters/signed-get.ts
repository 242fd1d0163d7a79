import { setTimeout as sleep } from 'node:timers/promises';
import { Hash } from '@smithy/core/serde';
import { SignatureV4 } from '@smithy/signature-v4';
import type { AwsCredentialIdentity } from '@smithy/types';
import { request } from 'undici';
import { readUpTo } from '#adapters/read-up-to.ts';

/** A service of AWS that is asked without a client of its own. */
export interface SignedService {
  /** `https://appconfig.eu-central-1.amazonaws.com`, or where it is played. */
  readonly origin: string;
  /** The name that it is signed for. */
  readonly signingName: string;
  readonly region: string;
  readonly credentials: () => Promise<AwsCredentialIdentity>;
}

export interface SignedAnswer {
  readonly status: number;
  /** The service's own code where it refuses, e.g. `AccessDeniedException`; empty elsewhere. */
  readonly code: string;
  /** Null where it is larger than allowed. */
  readonly body: Buffer | null;
}

export interface GetLimits {
  readonly maxBytes: number;
  /** One try, to the last byte. @default 10,000 */
  readonly timeoutMs?: number;
}

/** Throttling and passing failures are tried again within one invocation. */
const TRIES = 3;

/**
 * One signed GET, tried a few times while the service cannot answer.
 *
 * @throws where it never answers; the last answer is returned whatever its status.
 */
export async function signedGet(
  service: SignedService,
  path: string,
  query: Readonly<Record<string, string>>,
  limits: GetLimits,
): Promise<SignedAnswer> {
  for (let tried = 1; ; tried += 1) {
    const answer = await getOnce(service, path, query, limits).catch((error: unknown) => {
      if (tried >= TRIES) throw error;
      return null;
    });
    if (answer !== null && (!isPassing(answer.status) || tried >= TRIES)) return answer;
    await sleep(100 * 2 ** tried * (1 + Math.random()));
  }
}

function isPassing(status: number): boolean {
  // 501 is the local cloud's word for what it does not play.
  return status === 429 || (status >= 500 && status !== 501);
}

async function getOnce(
  { origin, signingName, region, credentials }: SignedService,
  path: string,
  query: Readonly<Record<string, string>>,
  { maxBytes, timeoutMs = 10_000 }: GetLimits,
): Promise<SignedAnswer> {
  const url = new URL(path, origin);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const signer = new SignatureV4({
    service: signingName,
    region,
    credentials,
    sha256: Hash.bind(null, 'sha256'),
  });
  const { headers } = await signer.sign({
    method: 'GET',
    protocol: url.protocol,
    hostname: url.hostname,
    path,
    query: { ...query },
    headers: { host: url.host, accept: '*/*' },
  });
  const answer = await request(url, { method: 'GET', headers, signal: AbortSignal.timeout(timeoutMs) });
  const body = await readUpTo(answer.body, maxBytes);
  const refused = answer.statusCode >= 300;
  return {
    status: answer.statusCode,
    code: refused ? codeOf(answer.headers['x-amzn-errortype'], body) : '',
    body,
  };
}

/** In a header (`Name:http://…`) or in the body (`namespace#Name`), as REST services of AWS say it. */
function codeOf(header: string | string[] | undefined, body: Buffer | null): string {
  const text = [header].flat()[0] ?? typeIn(body);
  return /^(?:.*#)?(\w+)/.exec(text)?.[1] ?? '';
}

function typeIn(body: Buffer | null): string {
  try {
    const json: unknown = JSON.parse(body?.toString('utf8') ?? '');
    const type = typeof json === 'object' && json !== null && '__type' in json ? json.__type : '';
    return typeof type === 'string' ? type : '';
  } catch {
    return '';
  }
}
