import { prefixes } from '#contracts/storage.ts';

/** How long things are kept, in days. */
export interface Retention {
  /**
   * Answers that arms gave; at least 31. Answers are not used again in the last 30 days of it.
   * @default 90
   */
  readonly observationDays?: number;
  /**
   * Tallies that are too big for the table, and the columns of metrics that need rows.
   * @default 90
   */
  readonly tallyDays?: number;
  /**
   * What an auditor asks for: manifests, scores, verdicts, cost and reports.
   * @default 400
   */
  readonly auditDays?: number;
  /**
   * Inbound events, for replay.
   * @default 90
   */
  readonly archiveDays?: number;
  /**
   * Logs of the functions. One of the values that CloudWatch knows.
   * @default 30
   */
  readonly logDays?: number;
}

export const retentionDefaults: Required<Retention> = {
  observationDays: 90,
  tallyDays: 90,
  auditDays: 400,
  archiveDays: 90,
  logDays: 30,
};

/** Which period each prefix follows. A prefix that is missing here is kept: a dataset's own card says how long. */
export const retentionByPrefix: Readonly<Record<string, 'observationDays' | 'tallyDays' | 'auditDays'>> = {
  [prefixes.observations]: 'observationDays',
  [prefixes.batch]: 'observationDays',
  [prefixes.tallies]: 'tallyDays',
  [prefixes.columns]: 'tallyDays',
  [prefixes.manifests]: 'auditDays',
  [prefixes.scores]: 'auditDays',
  [prefixes.verdicts]: 'auditDays',
  [prefixes.cost]: 'auditDays',
  [prefixes.reports]: 'auditDays',
};
