import { setTimeout as sleepFor } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { readUpTo } from '#adapters/read-up-to.ts';
import { ReactionError } from '#reactions/reaction-error.ts';
import { type HostAllowList, literalAddress } from '#targets/hosts/host-allow-list.ts';
import { createPinnedLookup, type ResolveHost, resolveHost } from '#targets/hosts/pinned-lookup.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON text. */
  readonly body?: unknown;
}

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

/** Sends one request to a receiver of notices; `receiver` is its name in errors, since addresses may be secrets. */
export type SendHttp = (receiver: string, request: HttpRequest) => Promise<HttpAnswer>;

export interface GuardedHttpOptions {
  readonly allowedHosts: HostAllowList;
  /** @default the system's resolver */
  readonly resolve?: ResolveHost;
  /** @default a timer */
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
}

const TIMEOUT_MS = 10_000;
const MAX_ANSWER_BYTES = 1_000_000;
const TRIES = 3;
const LONGEST_WAIT_SECONDS = 10;

/**
 * Requests to listed hosts alone, without redirects. One that was turned away (429, 503) is sent again after its
 * `Retry-After`; any other failure is left to the queue, since it may have been taken.
 */
export function createGuardedHttp({
  allowedHosts,
  resolve = resolveHost,
  sleep = sleepFor,
}: GuardedHttpOptions): SendHttp {
  return async (receiver, sent) => {
    const url = parseUrl(receiver, sent.url);
    const literal = literalAddress(url);
    // A name is judged when it is resolved; an address never is.
    const refusal = literal === null ? null : allowedHosts.refusal(url, [literal]);
    if (refusal !== null) throw refused(receiver);
    const agent = new Agent({ connect: { lookup: createPinnedLookup(url, allowedHosts, resolve) } });
    try {
      for (let tried = 1; ; tried += 1) {
        const { waitSeconds, ...answer } = await once(receiver, url, sent, agent);
        const isTurnedAway = answer.status === 429 || answer.status === 503;
        if (!isTurnedAway || tried === TRIES || waitSeconds > LONGEST_WAIT_SECONDS) return answer;
        await sleep(waitSeconds * 1_000);
      }
    } finally {
      await agent.close();
    }
  };
}

async function once(receiver: string, url: URL, { method, headers, body }: HttpRequest, dispatcher: Agent) {
  try {
    const answer = await request(url, {
      method,
      headers: {
        'user-agent': 'assize',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
      dispatcher,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const read = await readUpTo(answer.body, MAX_ANSWER_BYTES);
    const retryAfter = Number([answer.headers['retry-after']].flat()[0] ?? 1);
    return {
      status: answer.statusCode,
      text: read?.toString('utf8') ?? '',
      waitSeconds: Number.isFinite(retryAfter) && retryAfter >= 0 ? retryAfter : 1,
    };
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    if (code === 'ASSIZE_REFUSED_HOST') throw refused(receiver);
    throw new ReactionError(
      'UNREACHABLE',
      `Expected ${receiver} to answer within ${TIMEOUT_MS / 1_000} s, but the request failed (${code ?? name}).`,
    );
  }
}

function parseUrl(receiver: string, text: string): URL {
  try {
    return new URL(text);
  } catch {
    // The address may be a secret.
    throw new ReactionError('SECRET', `Expected an address for ${receiver}, got something that is no URL.`);
  }
}

/** The message of the list names the host, which may belong to a secret. */
function refused(receiver: string): ReactionError {
  return new ReactionError(
    'REFUSED_HOST',
    `Expected the address of ${receiver} to be of a host that this subscription may talk to, but it is not. ` +
      'Correct the address, or the hosts of the subscription.',
  );
}

/** @throws ReactionError unless the status is one of those that the receiver takes a request with. */
export function expectStatus(
  receiver: string,
  answer: HttpAnswer,
  expected: readonly number[],
  advice: string,
) {
  if (expected.includes(answer.status)) return;
  throw new ReactionError(
    'NOT_TAKEN',
    `Expected ${receiver} to answer with status ${expected.join(' or ')}, got ${answer.status}. ${advice}`,
  );
}

/** @throws ReactionError where the answer is no JSON. */
export function readJsonAnswer(receiver: string, answer: HttpAnswer): unknown {
  try {
    return JSON.parse(answer.text);
  } catch {
    throw new ReactionError('NOT_TAKEN', `Expected ${receiver} to answer with JSON, got something else.`);
  }
}
