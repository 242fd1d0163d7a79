import { setTimeout as sleepFor } from 'node:timers/promises';
import type { ObservationError } from '#domain/observation.ts';
import type { ArmTarget } from '#domain/target.ts';
import { Problem } from '#targets/answers/parsed-answer.ts';
import { readCredential } from '#targets/credential.ts';
import { type HostAllowList, literalAddress } from '#targets/hosts/host-allow-list.ts';
import { type ResolveHost, resolveHost } from '#targets/hosts/pinned-lookup.ts';
import { PinnedPools } from '#targets/hosts/pinned-pools.ts';
import type { Authorisation, StoredExchange } from '#targets/provider.ts';
import { providerCatalogue } from '#targets/provider-catalogue.ts';
import { defaultRetryPolicy, type RetryPolicy } from '#targets/transport/retry-policy.ts';
import { type AwsRole, createRoleSigner, isAwsHost, regionOf } from '#targets/transport/role-signer.ts';
import { type PreparedCalls, RowCall } from '#targets/transport/row-call.ts';
import type { StoredCalls } from '#targets/transport/stored-call.ts';
import { withoutCredential } from '#targets/transport/without-credential.ts';
import type { AskTarget, SecretReader, TargetClient } from '#workflow/target-port.ts';

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
  /** The service's own bucket, which no suite may name: what infer-shard may do there is not the suite's to use. @default none */
  readonly ownBucket?: string;
  /** Where S3 is in a region. @default AWS's own address */
  readonly s3Origin?: (region: string) => string;
  /** Connections to one origin at most; calls beyond wait for one. @default no limit */
  readonly connections?: number;
}

/** Asks targets over HTTP, with kept connections per origin. */
export function createHttpTargetClient(options: HttpTargetClientOptions): TargetClient {
  const resolve = options.resolve ?? resolveHost;
  const pools = new PinnedPools({
    allowedHosts: options.allowedHosts,
    resolve,
    connections: options.connections,
  });

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

      const shared = {
        pool: pools.of(url),
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
        site: {
          request: `POST ${url.origin}${request.path}`,
          version: target.model ?? target.index,
          secretRef: target.secretRef,
        },
        limits: target,
        now: options.now ?? Date.now,
        sleep:
          options.sleep ??
          ((milliseconds: number, ending?: AbortSignal) =>
            sleepFor(milliseconds, undefined, ending && { signal: ending })),
        signal,
      };
      const { exchange } = request;
      const storage = exchange && (await openStorage(exchange, url, options, pools));
      if (storage !== undefined && 'code' in storage) return failEveryRow(storage.code, storage.message);

      const calls: PreparedCalls = {
        ...shared,
        request,
        stored: exchange && storage ? { ...shared, exchange, storage, service: shared } : null,
        countsTokens: provider.countsTokens,
        retry: { ...(options.retry ?? defaultRetryPolicy), maxTries: target.maxTries },
        random: options.random ?? Math.random,
        isPaced,
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
      await pools.destroy();
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

/** The buckets of a service that takes requests from there, under the rules that targets themselves are under. */
async function openStorage(
  { input, output }: StoredExchange,
  service: URL,
  { role, allowedHosts, ownBucket, s3Origin = usualS3, resolve = resolveHost }: HttpTargetClientOptions,
  pools: PinnedPools,
): Promise<StoredCalls['storage'] | ObservationError> {
  if (role === undefined) {
    return {
      code: 'missing-credential',
      message: `Expected a role that may use s3://${input.bucket}/${input.prefix}, got none here. Run it in the stack.`,
    };
  }
  if ([input.bucket, output.bucket].includes(ownBucket ?? '')) {
    return {
      code: 'invalid-input',
      message: `Expected target.async to name buckets of the endpoint, got the service's own, ${ownBucket}. Correct it in suite.yaml.`,
    };
  }
  const url = new URL(s3Origin(regionOf(service, role)));
  const addresses = await addressesOf(url, resolve);
  const refusal = allowedHosts.refusal(url, addresses);
  if (refusal !== null) return { code: 'refused-host', message: refusal };
  if (!isAwsHost(url.hostname) && !allowedHosts.isListed(url, addresses)) {
    return {
      code: 'refused-host',
      message: `Expected S3 at an address of AWS, got ${url.hostname}. An administrator allows it with allowedHosts: ["${url.host}"] in assize.yaml.`,
    };
  }
  return {
    pool: pools.of(url),
    sign: createRoleSigner(url, 's3', role),
    headers: ['user-agent', 'assize'],
    site: {
      request: `${url.origin}/${input.bucket} or ${output.bucket}`,
      version: undefined,
      secretRef: undefined,
      rights: `Name ${input.bucket}/${input.prefix}* under inputArns and ${output.bucket}/${output.prefix}* under outputArns of asyncInference in assize.yaml, and deploy.`,
    },
  };
}

function usualS3(region: string): string {
  return `https://s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
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
  return () => Promise.resolve({ ...unasked(code, message), permanent: true });
}

function unasked(code: ObservationError['code'], message: string) {
  return { ok: false, error: { code, message }, tries: 0, latencyMs: 0 } as const;
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
