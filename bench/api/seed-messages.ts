import type { LocalCloud } from '#local/local-cloud.ts';

/** What the process that fills a cloud is told. */
export interface SeedOrder {
  readonly cloud: Pick<LocalCloud, 'endpoint' | 'region' | 'credentials' | 'outputs'>;
  readonly runs: number;
  readonly rows: number;
}

/** What it tells when it is done. */
export interface Seeded {
  readonly longRun: string;
  readonly runs: number;
  readonly rows: number;
  /** When the newest of the many runs was opened, about; milliseconds since 1970. */
  readonly newestMs: number;
  readonly seconds: number;
}
