import { z } from 'zod';
import { linksSchema } from '#contracts/events/links.ts';
import { defineEvent } from '#contracts/events/outbound-event.ts';
import { MAX_SENTENCE } from '#contracts/events/verdict-issued.ts';

const count = z.number().int().min(0);

export const reportPublished = defineEvent({
  detailType: 'Eval Report Published',
  name: 'eval-report-published',
  version: '1.0',
  meaning: 'A scheduled report was composed and lies in the bucket; told once per report and slot.',
  data: z.looseObject({
    /** Its name in `assize.yaml`. */
    report: z.string().min(1),
    /** A kind of the template catalogue, e.g. `digest`. */
    kind: z.string().min(1),
    /** When it was due. */
    slot: z.iso.datetime(),
    title: z.string().min(1).max(MAX_SENTENCE),
    /** One plain sentence. */
    headline: z.string().min(1).max(MAX_SENTENCE),
    /** Whose suites it is about; null: every team's. */
    team: z.string().min(1).nullable(),
    /** From the first instant up to, but without, the second. */
    period: z.looseObject({ from: z.iso.datetime(), to: z.iso.datetime() }),
    figures: z.looseObject({
      changes: count,
      runs: count,
      pass: count,
      fail: count,
      waived: count,
      inconclusive: count,
      incomplete: count,
      /** Metrics and slices that lost significantly and by more than matters. */
      regressions: count,
      /** List prices, AWS itself included. */
      spentMicroUsd: count,
    }),
    links: linksSchema,
  }),
  identity: ({ report, slot }) => [report, slot],
});
