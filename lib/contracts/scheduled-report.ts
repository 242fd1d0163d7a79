/** `reports` of `assize.yaml`, and what their schedule tells the function that writes them. */

import { z } from 'zod';
import { reactionNameSchema } from '#contracts/reactions/reaction-name.ts';

/** Kinds of reports over many verdicts; each is a file in `lib/report/templates/`. */
export const reportKinds = ['digest', 'readiness', 'scorecard', 'quarterly'] as const;
export type ReportKind = (typeof reportKinds)[number];

export const scheduledReportSchema = z.strictObject({
  /** Part of its place in the bucket and of its events. */
  name: reactionNameSchema,
  kind: z.enum(reportKinds),
  /** `rate(7 days)` or `cron(0 6 ? * MON *)`, in UTC. */
  schedule: z.string().regex(/^(rate|cron)\(.+\)$/, 'must be rate(…) or cron(…)'),
  /** Owner of the suites. Default: every team. */
  team: z.string().min(1).optional(),
  /** Default: every suite. */
  suite: z.string().min(1).optional(),
  /** What changed: a model package group, a prompt, an index. Default: everything. */
  subject: z.string().min(1).optional(),
  /** Days before its slot that it covers. Default: the kind's own. */
  days: z.int().min(1).max(366).optional(),
});
export type ScheduledReport = z.output<typeof scheduledReportSchema>;

/** One tick of a report's schedule. */
export const reportSlotSchema = z.object({
  report: scheduledReportSchema,
  /** When it was due: two deliveries of one tick have the same. */
  slot: z.iso.datetime(),
});
export type ReportSlot = z.output<typeof reportSlotSchema>;

export const scheduledReportsSchema = z
  .array(scheduledReportSchema)
  .refine(
    (reports) => new Set(reports.map(({ name }) => name)).size === reports.length,
    'must have names of their own',
  );
