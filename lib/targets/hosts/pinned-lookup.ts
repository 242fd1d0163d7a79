import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import type { HostAllowList } from '#targets/hosts/host-allow-list.ts';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** Resolves a name to all its addresses. @throws where there are none. */
export type ResolveHost = (hostname: string) => Promise<readonly ResolvedAddress[]>;

export const resolveHost: ResolveHost = (hostname) => lookup(hostname, { all: true });

/** A host that the administrator's list does not allow; the message says how to allow it. */
export class RefusedHostError extends Error {
  readonly code = 'ASSIZE_REFUSED_HOST';

  constructor(message: string) {
    super(message);
    this.name = 'RefusedHostError';
  }
}

/**
 * The lookup of the connections to one URL: the addresses that are judged are those connected to, so that a name which
 * resolves to something else a moment later gains nothing.
 */
export function createPinnedLookup(url: URL, allowed: HostAllowList, resolve: ResolveHost): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const refusal = allowed.refusal(
          url,
          addresses.map(({ address }) => address),
        );
        const [first] = addresses;
        if (refusal !== null) callback(new RefusedHostError(refusal), '', 0);
        else if (first === undefined)
          callback(new Error(`Expected ${hostname} to have an address, got none.`), '', 0);
        else if (options.all) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error as NodeJS.ErrnoException, '', 0),
    );
  };
}
