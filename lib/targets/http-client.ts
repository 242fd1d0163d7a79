import { setTimeout as sleepFor } from 'node:timers/promises';
import { Pool } from 'undici';
import type { ObservationError } from '#domain/observation.ts';
import type { ArmTarget } from '#domain/target.ts';
import { Problem } from '#targets/answers/parsed-answer.ts';
import { readCredential } from '#targets/credential.ts';
import { type HostAllowList, literalAddress } from '#targets/hosts/host-allow-list.ts';
import { createPinnedLookup, type ResolveHost, resolveHost } from '#targets/hosts/pinned-lookup.ts';
import type { Authorisation } from '#targets/provider.ts';
import { providerCatalogue } from '#targets/provider-catalogue.ts';
import { defaultRetryPolicy, type RetryPolicy } from '#targets/transport/retry-policy.ts';
import { type AwsRole, createRoleSigner, isAwsHost } from '#targets/transport/role-signer.ts';
import { type PreparedCalls, RowCall } from '#targets/transport/row-call.ts';
import { withoutCredential } from '#targets/transport/without-credential.ts';
import type { AskTarget, Outcome, SecretReader, TargetClient } from '#workflow/target-port.ts';

export interface HttpTargetClientOptions {
  readonly allowedHosts: HostAllowList;
  readonly secrets: SecretReader;
  /** Signs requests to AWS's services. @default none: such targets are refused */
  readonly role?: AwsRole;
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
  /** Connections to one origin at most; calls beyond wait for one. @default no limit */
  readonly connections?: number;
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
      connections: options.connections ?? null,
    });
    pools.set(url.origin, pool);
    return pool;
  };

  return {
    async prepare(target, { signal, attribution, isPaced = false } = {}) {
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
      if (!provider.kinds.includes(target.kind)) {
        return failEveryRow(
          'invalid-input',
          `Expected target.kind to be ${provider.kinds.join(' or ')} with provider ${target.provider}, got ${target.kind}. Correct it in suite.yaml.`,
        );
      }
      // Publishing refuses this of a suite's own prompts; those that are looked up elsewhere come past it.
      if (target.prompt?.examples !== undefined && !provider.showsExamples) {
        return failEveryRow(
          'invalid-input',
          `Expected a prompt without examples with provider ${target.provider}, whose requests have no place for them, got ${target.prompt.examples.length}. Remove fewShot from prompt "${target.prompt.name}".`,
        );
      }
      const prepared = provider.prepare(target, attribution);
      if (prepared instanceof Problem) return failEveryRow('invalid-input', prepared.message);

      const url = new URL(target.endpoint);
      const addresses = await addressesOf(url, resolve);
      const refusal = options.allowedHosts.refusal(url, addresses);
      if (refusal !== null) return failEveryRow('refused-host', refusal);

      const isTrusted = isAwsHost(url.hostname) || options.allowedHosts.isListed(url, addresses);
      const authorised = await authorise(target, url, provider.authorisation, isTrusted, options);
      if ('code' in authorised) return failEveryRow(authorised.code, authorised.message);
      const request = withoutCredential(prepared, authorised.credential);

      const calls: PreparedCalls = {
        pool: poolOf(url),
        path: request.path,
        query: url.search,
        headers: [
          'content-type',
          'application/json',
          'user-agent',
          'assize',
          ...(request.headers ?? []),
          ...authorised.headers,
        ],
        sign: authorised.sign,
        request,
        countsTokens: provider.countsTokens,
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
        isPaced,
        signal,
        inFlight: new Set(),
      };
      const endAll = () => {
        for (const call of calls.inFlight) call.abort(signal?.reason);
      };
      signal?.addEventListener('abort', endAll, { once: true });
      return askWith(calls);
    },

    fresh: (connections) =>
      createHttpTargetClient(connections === undefined ? options : { ...options, connections }),

    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
      pools.clear();
    },
  };
}

/** What goes into each request, or signs it. */
interface Authorised extends Pick<PreparedCalls, 'sign'> {
  readonly headers: string[];
  /** The suite's secret as it is sent; null: none is. */
  readonly credential: string | null;
}

/** What authorises the calls: the suite's secret, the function's role, or nothing where none is asked for. */
export async function authorise(
  target: ArmTarget,
  url: URL,
  authorisation: Authorisation,
  isTrusted: boolean,
  { secrets, role }: HttpTargetClientOptions,
): Promise<Authorised | ObservationError> {
  // A secret counts first: services of AWS take keys of their own as well.
  if (target.secretRef !== undefined) {
    const credential = await readCredential(secrets, target.secretRef);
    if (credential instanceof Problem) return { code: 'missing-credential', message: credential.message };
    const { header, prefix } = authorisation.by === 'secret' ? authorisation : bearerHeader;
    const named = target.secretHeader;
    const headers = named === undefined ? [header, prefix + credential] : [named, credential];
    return { sign: null, headers, credential };
  }
  if (authorisation.by === 'secret') return { sign: null, headers: [], credential: null };
  if (role === undefined) {
    return {
      code: 'missing-credential',
      message: `Expected a role that may call ${target.provider}, got none here. Run it in the stack, or name a key with target.secretRef in suite.yaml.`,
    };
  }
  if (!isTrusted) {
    return {
      code: 'refused-host',
      message: `Expected an endpoint of AWS for provider ${target.provider}, got ${url.hostname}: requests that the function's role signs go nowhere else. An administrator allows it with allowedHosts: ["${url.host}"] in assize.yaml.`,
    };
  }
  const sign = createRoleSigner(url, authorisation.service(url.hostname), role);
  return { sign, headers: [], credential: null };
}

const bearerHeader = { header: 'authorization', prefix: 'Bearer ' };

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
export async function addressesOf(url: URL, resolve: ResolveHost): Promise<string[]> {
  const literal = literalAddress(url);
  if (literal !== null) return [literal];
  try {
    return (await resolve(url.hostname)).map(({ address }) => address);
  } catch {
    // The connection will fail for the same reason, and say so, with retries.
    return [];
  }
}
