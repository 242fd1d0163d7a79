import type { EventToPut } from '#contracts/event-to-put.ts';
import type { RunOutcome } from '#domain/run.ts';

/** What an event of the demo should lead to. */
export interface Expectation {
  readonly outcome: RunOutcome;
  /** Whether a non-inferior candidate is also better; left out where it does not matter. */
  readonly superior?: boolean;
  /** A rule that has to be among those that decided. */
  readonly decidedBy?: string;
  /** Slices of which subscribers have to be warned, on the metric that decides. */
  readonly alerts?: readonly string[];
  /** A slice that does better although the whole does worse: the reason not to look at one figure alone. */
  readonly risingSlice?: { readonly metric: string; readonly slice: string };
}

export interface DemoEvent {
  /** What happened, for people. */
  readonly title: string;
  readonly suite: string;
  readonly expected: Expectation;
  /** The event as its source would send it. @param occurrence the source's own mark of this deployment. */
  event(occurrence: Occurrence): EventToPut;
}

/** Each start of the demo deploys anew. */
export interface Occurrence {
  readonly at: Date;
  readonly deploymentId: string;
}

/** One after another: a passing candidate is the champion that the next one is judged against. */
export const demoEvents: readonly DemoEvent[] = [
  {
    title: 'model sentiment 2.1.0 → 4.2.0',
    suite: 'reviews-sentiment',
    expected: { outcome: 'pass', superior: true },
    event: (occurrence) => modelPackage(2, occurrence),
  },
  {
    title: 'model sentiment 4.2.0 → 5.0.2',
    suite: 'reviews-sentiment',
    expected: { outcome: 'pass', superior: false },
    event: (occurrence) => modelPackage(3, occurrence),
  },
  {
    title: 'rollback, sentiment 5.0.2 → 2.1.0',
    suite: 'reviews-sentiment',
    expected: {
      outcome: 'fail',
      decidedBy: 'non-inferior accuracy negation=yes',
      alerts: ['all', 'negation=yes'],
    },
    event: (occurrence) => modelPackage(1, occurrence),
  },
  {
    title: 'index rebuilt without its stemmer',
    suite: 'emoji-search',
    expected: { outcome: 'fail', decidedBy: 'non-inferior ndcg@10' },
    event: (occurrence) =>
      deployed(
        'Index Rebuilt',
        'search.indexer',
        { subject: 'emoji-search', version: 'emoji-unstemmed' },
        occurrence,
      ),
  },
  {
    title: 'index rebuilt with prefix and fuzzy search',
    suite: 'emoji-search',
    expected: { outcome: 'pass', superior: true },
    event: (occurrence) =>
      deployed(
        'Index Rebuilt',
        'search.indexer',
        { subject: 'emoji-search', version: 'emoji-prefix-fuzzy' },
        occurrence,
      ),
  },
  {
    title: 'prompt "at most two edits a word" → "at most one"',
    suite: 'spelling-rewrite',
    expected: {
      outcome: 'fail',
      decidedBy: 'non-inferior exact-match',
      risingSlice: { metric: 'exact-match', slice: 'errors=clean' },
    },
    event: (occurrence) =>
      deployed(
        'Prompt Deployed',
        'ci.prompts',
        { subject: 'spelling-rewrite', version: 'at-most-one' },
        occurrence,
      ),
  },
];

/** What SageMaker's model registry sends when a package version is approved; it names no baseline. */
function modelPackage(version: number, { at }: Occurrence): EventToPut {
  const arn = `arn:aws:sagemaker:us-east-1:123456789012:model-package/reviews-sentiment/${version}`;
  return {
    source: 'aws.sagemaker',
    detailType: 'SageMaker Model Package State Change',
    resources: [arn],
    detail: {
      ModelPackageGroupName: 'reviews-sentiment',
      ModelPackageVersion: version,
      ModelPackageArn: arn,
      ModelPackageStatus: 'Completed',
      ModelApprovalStatus: 'Approved',
      CreationTime: '2026-11-02T08:00:00Z',
      LastModifiedTime: at.toISOString(),
    },
  };
}

function deployed(
  detailType: string,
  source: string,
  detail: Readonly<Record<string, string>>,
  { deploymentId }: Occurrence,
): EventToPut {
  return { source, detailType, resources: [], detail: { ...detail, deploymentId } };
}
