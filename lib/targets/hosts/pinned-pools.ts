import { Pool } from 'undici';
import type { HostAllowList } from '#targets/hosts/host-allow-list.ts';
import { createPinnedLookup, type ResolveHost } from '#targets/hosts/pinned-lookup.ts';

const KEEP_ALIVE_MS = 10_000;

export interface PinnedPoolsOptions {
  readonly allowedHosts: HostAllowList;
  readonly resolve: ResolveHost;
  /** Connections to one origin at most. Default: no limit. */
  readonly connections?: number | undefined;
}

/** Kept connections by origin, each only ever to an address that the list of hosts lets through. */
export class PinnedPools {
  readonly #options: PinnedPoolsOptions;
  readonly #pools = new Map<string, Pool>();

  constructor(options: PinnedPoolsOptions) {
    this.#options = options;
  }

  of(url: URL): Pool {
    const known = this.#pools.get(url.origin);
    if (known !== undefined) return known;
    const { allowedHosts, resolve, connections } = this.#options;
    const pool = new Pool(url.origin, {
      connect: { lookup: createPinnedLookup(url, allowedHosts, resolve) },
      keepAliveTimeout: KEEP_ALIVE_MS,
      connections: connections ?? null,
    });
    this.#pools.set(url.origin, pool);
    return pool;
  }

  async destroy(): Promise<void> {
    const pools = [...this.#pools.values()];
    this.#pools.clear();
    await Promise.all(pools.map((pool) => pool.destroy()));
  }
}
