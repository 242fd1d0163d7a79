import { z } from 'zod';
import { changeReferenceSchema } from '#contracts/change-reference.ts';
import { endpointFaultSchema } from '#contracts/events/endpoint-fault.ts';
import { effectSchema, intervalSchema } from '#contracts/events/estimates.ts';
import { linksSchema } from '#contracts/events/links.ts';
import { defineEvent } from '#contracts/events/outbound-event.ts';
import { runOutcomeSchema } from '#contracts/events/run-outcome.ts';

/** Rules that one event tells of at most; all of them stand in the verdict document. */
export const MAX_DECIDED_BY = 40;

/** Waivers that one event tells of at most. */
export const MAX_WAIVERS = 20;

/** Characters of a sentence in an event. */
export const MAX_SENTENCE = 1_000;

const count = z.number().int().min(0);

/** How a rule came to its decision over several looks, and what is left of its estimate once that is taken into account. */
const crossingSchema = z.looseObject({
  /** From 1. */
  wave: z.number().int().min(1),
  side: z.enum(['pass', 'fail']),
  /** Median-unbiased, with its limits, in the rule's own quantity; null: it could not be computed. */
  adjusted: z
    .looseObject({
      estimate: z.number(),
      lower: z.number(),
      upper: z.number(),
      method: z.string().min(1),
    })
    .nullable(),
});

/** What deciding in waves came to. */
const wavesSchema = z.looseObject({
  /** The wave that decided, from 1. */
  decidedAt: z.number().int().min(1),
  planned: z.number().int().min(1),
  /** Planned rows that did not have to be asked, and the calls and millionths of a US dollar that they would have taken. */
  rowsSaved: count,
  callsSaved: count,
  microUsdSaved: count,
});

/** A rule on a slice that made the outcome what it is. */
const decidingRuleSchema = z.looseObject({
  id: z.string().min(1),
  /** A name in the rule catalogue, e.g. `non-inferior`. */
  rule: z.string().min(1),
  metric: z.string().min(1),
  /** A slice key, or `all`. */
  slice: z.string().min(1),
  severity: z.enum(['block', 'warn']),
  decision: z.enum(['pass', 'fail', 'inconclusive', 'not-applicable']),
  /** Ids of the live waivers that cover its failure; left out where none does. Since 1.2. */
  waivedBy: z.array(z.string().min(1)).optional(),
  /** What was held against the threshold: the improvement over the baseline, or the candidate's own level. */
  quantity: z.enum(['improvement', 'level']),
  /** −margin for `non-inferior`, the margin for `superior`, the value for `at-least` and `at-most`. */
  threshold: z.number(),
  /** Of threshold, effect and interval: `share` (from 0 to 1), `ms`, `micro-USD`, another word, or empty for a bare number. Since 1.4. */
  unit: z.string().optional(),
  /** The side of the threshold on which the rule passes. */
  passes: z.enum(['above', 'below']),
  /** null: there was no comparison. */
  effect: effectSchema.nullable(),
  /** null: there was nothing to infer from. */
  interval: intervalSchema.nullable(),
  /** The bound that was crossed in a run of several waves; left out where none was. Since 1.3. */
  crossed: crossingSchema.optional(),
});

/** An owned, reasoned, expiring exception that the outcome rests on. */
const usedWaiverSchema = z.looseObject({
  id: z.string().min(1),
  owner: z.string().min(1),
  reason: z.string().min(1),
  createdBy: z.string().min(1),
  approvedBy: z.string().min(1),
  expiresAt: z.iso.datetime(),
});

const newerChangeSchema = z.looseObject({
  runId: z.string().min(1),
  /** Its change key. */
  change: z.string().min(1),
  candidate: z.string().min(1),
});

const armSchema = z.looseObject({
  name: z.string().min(1),
  /** In the words of the event. */
  version: z.string().min(1),
  /** What the version resolved to. */
  served: z.string().min(1),
});

const coverageSchema = z.looseObject({
  arm: z.string().min(1),
  /** Rows. */
  asked: count,
  /** Rows with an answer that is no error. */
  answered: count,
  /** Share of the rows that could be scored and were, of the metric with the lowest; null: none could be. */
  scoredShare: z.number().min(0).max(1).nullable(),
});

export const verdictIssued = defineEvent({
  detailType: 'Eval Verdict Issued',
  name: 'eval-verdict-issued',
  version: '1.4',
  meaning: "A run's answer, with the figures that decided it; the evidence is in the verdict document.",
  data: z.looseObject({
    runId: z.string().min(1),
    suite: z.string().min(1),
    suiteVersion: z.string().min(1),
    owner: z.looseObject({ team: z.string().min(1), contact: z.string().min(1).optional() }),
    change: changeReferenceSchema,
    attempt: z.number().int().min(1),
    /** The candidate first. */
    arms: z.array(armSchema).min(1),
    outcome: runOutcomeSchema,
    /** One plain sentence. */
    headline: z.string().min(1).max(MAX_SENTENCE),
    /** Empty where no rule decided, e.g. the coverage was too low. */
    decidedBy: z.array(decidingRuleSchema).max(MAX_DECIDED_BY),
    /** How many rules decided, those left out of `decidedBy` included. */
    decidedByCount: count,
    /** Why a pass is none by evidence: the suite lets open rules pass. Left out: it is one, or none. Since 1.1. */
    warning: z.string().min(1).max(MAX_SENTENCE).optional(),
    /** What the target failed with, where that is why the outcome is `incomplete`. Since 1.4. */
    endpointFault: endpointFaultSchema.optional(),
    /** One per arm. */
    coverage: z.array(coverageSchema),
    cost: z.looseObject({
      /** Millionths of a US dollar. */
      microUsd: count,
      /** Calls whose price is not known: not in the sum, and not free. */
      unpricedCalls: count,
    }),
    /** Rows that the verdict rests on. */
    rows: count,
    /** Left out where a run has one wave. Since 1.3. */
    waves: wavesSchema.optional(),
    baseline: z.looseObject({
      /** Named by the event, the suite's champion, stored answers of a baseline that is gone, or none. */
      from: z.enum(['event', 'champion', 'stored', 'none']),
      version: z.string().min(1).nullable(),
    }),
    /** The run whose verdict this one replaces. */
    supersedes: z.string().min(1).nullable(),
    /** A newer change of the same subject that is judged: this verdict moved no champion. Since 1.2. */
    supersededBy: newerChangeSchema.optional(),
    /** What covers the failures of an outcome `waived`. Since 1.2. */
    waivers: z.array(usedWaiverSchema).max(MAX_WAIVERS).optional(),
    verdict: z.looseObject({
      bucket: z.string().min(1),
      key: z.string().min(1),
      /** SHA-256 of the document, hexadecimal. */
      hash: z.string().min(1),
    }),
    links: linksSchema,
  }),
  identity: ({ runId }) => [runId],
});
