import { setTimeout as sleepFor } from 'node:timers/promises';
import { Pool } from 'undici';
import type { ObservationError } from '#domain/observation.ts';
import { readCredential } from '#targets/credential.ts';
import { type HostAllowList, literalAddress } from '#targets/hosts/host-allow-list.ts';
import { createPinnedLookup, type ResolveHost, resolveHost } from '#targets/hosts/pinned-lookup.ts';
import { Problem } from '#targets/provider.ts';
import { providerCatalogue } from '#targets/provider-catalogue.ts';
import { defaultRetryPolicy, type RetryPolicy } from '#targets/transport/retry-policy.ts';
import { type PreparedCalls, RowCall } from '#targets/transport/row-call.ts';
import type { AskTarget, Outcome, SecretReader, TargetClient } from '#workflow/target-port.ts';

export interface HttpTargetClientOptions {
  readonly allowedHosts: HostAllowList;
  readonly secrets: SecretReader;
  /** @default 250 ms doubling to 8 s, and a Retry-After of up to 10 s waited for */
  readonly retry?: Omit<RetryPolicy, 'maxTries'>;
  /** Uniform in [0, 1). @default Math.random */
  readonly random?: () => number;
  /** Milliseconds since 1970. @default Date.now */
  readonly now?: () => number;
  /** @default a timer that keeps the process alive */
  readonly sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<unknown>;
  /** @default the system's resolver */
  readonly resolve?: ResolveHost;
}

/** Asks targets over HTTP, with kept connections per origin. */
export function createHttpTargetClient(options: HttpTargetClientOptions): TargetClient {
  const pools = new Map<string, Pool>();
  const resolve = options.resolve ?? resolveHost;

  const poolOf = (url: URL): Pool => {
    const known = pools.get(url.origin);
    if (known !== undefined) return known;
    const pool = new Pool(url.origin, {
      connect: { lookup: createPinnedLookup(url, options.allowedHosts, resolve) },
      keepAliveTimeout: 10_000,
    });
    pools.set(url.origin, pool);
    return pool;
  };

  return {
    async prepare(target, signal) {
      signal?.throwIfAborted();
      const provider = Object.hasOwn(providerCatalogue, target.provider)
        ? providerCatalogue[target.provider]
        : undefined;
      if (provider === undefined) {
        const known = Object.keys(providerCatalogue).join(', ');
        return failEveryRow(
          'invalid-input',
          `Expected target.provider to be one of ${known}, got "${target.provider}". Correct it in suite.yaml.`,
        );
      }
      if (provider.kind !== target.kind) {
        return failEveryRow(
          'invalid-input',
          `Expected target.kind to be ${provider.kind} with provider ${target.provider}, got ${target.kind}. Correct it in suite.yaml.`,
        );
      }
      const request = provider.prepare(target);
      if (request instanceof Problem) return failEveryRow('invalid-input', request.message);

      const url = new URL(target.endpoint);
      const refusal = options.allowedHosts.refusal(url, await addressesOf(url, resolve));
      if (refusal !== null) return failEveryRow('refused-host', refusal);

      const headers = ['content-type', 'application/json', 'user-agent', 'assize'];
      if (target.secretRef !== undefined) {
        const credential = await readCredential(options.secrets, target.secretRef);
        if (credential instanceof Problem) return failEveryRow('missing-credential', credential.message);
        headers.push('authorization', `Bearer ${credential}`);
      }

      const calls: PreparedCalls = {
        pool: poolOf(url),
        path: request.path + url.search,
        headers,
        request,
        site: {
          request: `POST ${url.origin}${request.path}`,
          version: target.model ?? target.index,
          secretRef: target.secretRef,
        },
        limits: target,
        retry: { ...(options.retry ?? defaultRetryPolicy), maxTries: target.maxTries },
        random: options.random ?? Math.random,
        now: options.now ?? Date.now,
        sleep:
          options.sleep ??
          ((milliseconds, ending) => sleepFor(milliseconds, undefined, ending && { signal: ending })),
        signal,
        inFlight: new Set(),
      };
      const endAll = () => {
        for (const call of calls.inFlight) call.abort(signal?.reason);
      };
      signal?.addEventListener('abort', endAll, { once: true });
      return askWith(calls);
    },

    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
      pools.clear();
    },
  };
}

function askWith(calls: PreparedCalls): AskTarget {
  return (row) => {
    if (calls.signal?.aborted) return Promise.reject(calls.signal.reason);
    const body = calls.request.render(row.input);
    if (body instanceof Problem) return Promise.resolve(unasked('invalid-input', `${body.message}.`));
    return new Promise((resolve, reject) => {
      new RowCall(calls, body, resolve, reject).send();
    });
  };
}

/** Nothing can be asked: every row comes out the same. */
function failEveryRow(code: ObservationError['code'], message: string): AskTarget {
  return () => Promise.resolve(unasked(code, message));
}

function unasked(code: ObservationError['code'], message: string): Outcome {
  return { ok: false, error: { code, message }, tries: 0, latencyMs: 0 };
}

/** What the host stands for now, for a refusal before the first row; each connection is judged again. */
async function addressesOf(url: URL, resolve: ResolveHost): Promise<string[]> {
  const literal = literalAddress(url);
  if (literal !== null) return [literal];
  try {
    return (await resolve(url.hostname)).map(({ address }) => address);
  } catch {
    // The connection will fail for the same reason, and say so, with retries.
    return [];
  }
}
