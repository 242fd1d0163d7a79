import { setTimeout as sleepFor } from 'node:timers/promises';
import type { ObservationError } from '#domain/observation.ts';
import { Problem } from '#targets/answers/parsed-answer.ts';
import { batchCatalogue } from '#targets/batch/batch-catalogue.ts';
import { BatchHttp } from '#targets/batch/batch-http.ts';
import { resolveHost } from '#targets/hosts/pinned-lookup.ts';
import { PinnedPools } from '#targets/hosts/pinned-pools.ts';
import { addressesOf, authorise, type HttpTargetClientOptions } from '#targets/http-client.ts';
import { providerCatalogue } from '#targets/provider-catalogue.ts';
import { defaultRetryPolicy } from '#targets/transport/retry-policy.ts';
import { isAwsHost } from '#targets/transport/role-signer.ts';
import { withoutCredential } from '#targets/transport/without-credential.ts';
import type { BatchFiles } from '#workflow/batch/batch-files.ts';
import type { BatchClient } from '#workflow/batch/batch-port.ts';
import { isBatchProvider } from '#workflow/batch/batch-providers.ts';

export interface HttpBatchClientOptions extends HttpTargetClientOptions {
  /** @default none: services that work on buckets are refused */
  readonly files?: BatchFiles;
}

/** Asks batch interfaces under the rules that live calls have: the same hosts, credentials, bodies and parsers. */
export function createHttpBatchClient(
  options: HttpBatchClientOptions,
): BatchClient & { close(): Promise<void> } {
  const resolve = options.resolve ?? resolveHost;
  const pools = new PinnedPools({ allowedHosts: options.allowedHosts, resolve });

  return {
    async prepare(target, { signal, attribution } = {}) {
      const { provider: name } = target;
      const provider = Object.hasOwn(providerCatalogue, name) ? providerCatalogue[name] : undefined;
      if (provider === undefined || !isBatchProvider(name)) {
        return invalid(
          `Expected target.provider to be one that answers batches (${Object.keys(batchCatalogue).join(', ')}), got "${name}". Use target.mode live in suite.yaml.`,
        );
      }
      const { stream, ...inOnePiece } = target;
      const prepared = provider.prepare(inOnePiece, attribution);
      if (prepared instanceof Problem) return invalid(prepared.message);

      const service = batchCatalogue[name];
      const url = service.url(target);
      const addresses = await addressesOf(url, resolve);
      const refusal = options.allowedHosts.refusal(url, addresses);
      if (refusal !== null) return { code: 'refused-host', message: refusal };
      const isTrusted = isAwsHost(url.hostname) || options.allowedHosts.isListed(url, addresses);
      const authorised = await authorise(target, url, provider.authorisation, isTrusted, options);
      if ('code' in authorised) return authorised;
      const request = withoutCredential(prepared, authorised.credential);

      const http = new BatchHttp({
        pool: pools.of(url),
        origin: url.origin,
        query: url.search,
        headers: authorised.headers,
        sign: authorised.sign,
        site: { version: target.model, secretRef: target.secretRef },
        retry: { ...(options.retry ?? defaultRetryPolicy), maxTries: target.maxTries },
        random: options.random ?? Math.random,
        now: options.now ?? Date.now,
        sleep:
          options.sleep ??
          ((milliseconds, ending) => sleepFor(milliseconds, undefined, ending && { signal: ending })),
        signal,
      });
      const opened = service.open({ target, request, http, files: options.files ?? null });
      if (opened instanceof Problem) return invalid(opened.message);
      return {
        ...opened,
        render(input) {
          const body = request.render(input);
          return body instanceof Problem ? invalid(`${body.message}.`) : body;
        },
      };
    },

    async close() {
      await pools.destroy();
    },
  };
}

function invalid(message: string): ObservationError {
  return { code: 'invalid-input', message };
}
