import { z } from 'zod';
import { changeReferenceSchema } from '#contracts/change-reference.ts';
import { anySourceButOurs } from '#contracts/triggers/any-source-but-ours.ts';
import { parseDetail } from '#contracts/triggers/parse-detail.ts';
import { causeOf, recognisedChange } from '#contracts/triggers/recognised-change.ts';
import type { InboundEvent, Recognition, Trigger } from '#contracts/triggers/trigger.ts';
import { versionTextSchema } from '#contracts/triggers/version-text.ts';
import { runIdOf } from '#domain/change.ts';

/** A person or a pipeline asks one suite to judge a version. */
export const newRunSchema = z.looseObject({
  suite: z.string().min(1),
  candidate: versionTextSchema,
  /** Default: the suite's champion. */
  baseline: versionTextSchema.optional(),
  /** Default: the suite's name. */
  subject: z.string().min(1).optional(),
  /** The asker's own mark of this request: asking again with the same one starts nothing new. */
  token: z.string().min(1),
  rejudge: z
    .boolean()
    .refine((rejudge) => !rejudge, 'false, unless rerunOf says which run to judge again')
    .optional(),
});

/**
 * A run is asked for again. `rerunOf` quotes the run as its events do: id, attempt and change. The new attempt is the next
 * one, so two who ask for the same get one run.
 */
export const rerunSchema = z.looseObject({
  suite: z.string().min(1),
  rerunOf: z.looseObject({
    runId: z.string().min(1),
    attempt: z.number().int().min(1),
    change: changeReferenceSchema,
  }),
  /** Judge the stored answers with today's metrics and gate; no model is called. */
  rejudge: z.boolean().default(false),
});

export const runRequested: Trigger = {
  name: 'run-requested',
  meaning: 'A person or a pipeline asks one suite for a run, a rerun or a new judgement.',
  bus: 'assize',
  pattern: { source: anySourceButOurs, 'detail-type': ['Run Requested'] },
  recognise: (event) =>
    asksForRerun(event.detail)
      ? parseDetail(event, rerunSchema, (detail) => rerun(event, detail))
      : parseDetail(event, newRunSchema, ({ suite, subject, candidate, baseline, token }) =>
          recognisedChange(event, {
            kind: 'manual',
            subject: subject ?? suite,
            candidate,
            baseline,
            suite,
            occurrence: `${suite} token ${token}`,
          }),
        ),
};

function asksForRerun(detail: unknown): boolean {
  return typeof detail === 'object' && detail !== null && 'rerunOf' in detail;
}

function rerun(event: InboundEvent, { suite, rerunOf, rejudge }: z.output<typeof rerunSchema>): Recognition {
  const { key, kind, subject, candidate, baseline } = rerunOf.change;
  const expected = runIdOf(suite, key, rerunOf.attempt);
  if (rerunOf.runId !== expected) {
    const quoted = `attempt ${rerunOf.attempt} of suite "${suite}" at change ${key}`;
    return {
      kind: 'invalid',
      problems: [`detail.rerunOf.runId: expected ${expected} (${quoted}), got "${rerunOf.runId}"`],
    };
  }
  return {
    kind: 'change',
    change: {
      key,
      kind,
      subject,
      candidate,
      ...(baseline !== null && { baseline }),
      suite,
      attempt: rerunOf.attempt + 1,
      supersedes: rerunOf.runId,
      rejudge,
      cause: causeOf(event),
    },
  };
}
