import type { RuleResult } from '#domain/gate/gate-decision.ts';
import type { MetricUnits } from '#domain/metrics/metric-units.ts';
import type { Verdict } from '#domain/verdict.ts';

export const units: MetricUnits = { accuracy: 'share', 'latency-p95': 'ms' };

export function sampleRule(overrides: Partial<RuleResult>): RuleResult {
  return {
    id: 'non-inferior accuracy',
    rule: 'non-inferior',
    metric: 'accuracy',
    slice: 'all',
    severity: 'block',
    decision: 'fail',
    reason: 'Improvement −7.45 points [−11.30, −3.93] lies below −3.00 points.',
    quantity: 'improvement',
    threshold: -0.03,
    passes: 'above',
    candidate: { arm: 'candidate', estimate: 0.6307, rows: 658, clusters: 655 },
    baseline: { arm: 'baseline', estimate: 0.7052, rows: 658, clusters: 655 },
    effect: { improvement: -0.0745, rawDifference: -0.0745 },
    interval: {
      lower: -0.113,
      upper: -0.0393,
      lowerAlpha: 0.005,
      upperAlpha: 0.005,
      level: 0.99,
      method: 'tango',
    },
    passP: 0.99,
    passAlpha: 0.025,
    failP: 0.0001,
    failAlpha: 0.005,
    alsoSuperior: null,
    mcnemar: null,
    effectiveN: 655,
    nNeeded: null,
    minimumDetectableEffect: 0.02,
    powerIfEqual: 0.9,
    method: 'Tango score interval',
    conventions: [],
    ...overrides,
  };
}

/** A rollback that fails, with all that a report shows. */
export function sampleVerdict(overrides: Partial<Verdict> = {}): Verdict {
  const slow = sampleRule({
    id: 'at-most latency-p95 (warn)',
    rule: 'at-most',
    metric: 'latency-p95',
    severity: 'warn',
    decision: 'pass',
    quantity: 'level',
    threshold: 1_000,
    passes: 'below',
    candidate: { arm: 'candidate', estimate: 12.34, rows: 658, clusters: 655 },
    baseline: null,
    effect: null,
    interval: { lower: 11, upper: null, lowerAlpha: 0.025, upperAlpha: 0, level: 0.975, method: 'quantile' },
  });
  return {
    schemaVersion: '1.3',
    runId: 'run_dce3846fb3e7ca6e9dda1b85',
    attempt: 1,
    supersedes: null,
    outcome: 'fail',
    headline: 'reviews 1: non-inferior accuracy failed.',
    suite: {
      name: 'reviews',
      version: 'f0a4cd4f63f5aa',
      owner: { team: 'review-insights', contact: 'a@example.com' },
      tags: { 'cost-centre': 'cc-4711' },
    },
    change: {
      key: 'chg_1',
      kind: 'model',
      subject: 'reviews',
      candidate: '1',
      attempt: 1,
      rejudge: false,
      cause: {
        eventId: '35d0c753',
        source: 'aws.sagemaker',
        detailType: 'SageMaker Model Package State Change',
        occurredAt: '2026-11-23T20:37:36.000Z',
      },
    },
    dataset: { name: 'reviews', version: '729e1392e33fbb', rows: 3_000 },
    arms: [
      { name: 'candidate', version: '1', served: 'sentiment@2.1.0' },
      { name: 'baseline', version: '3', served: 'sentiment@5.0.2' },
    ],
    baseline: { from: 'champion', version: '3' },
    rows: 658,
    waves: { decidedAt: 0, planned: 1 },
    decision: {
      outcome: 'fail',
      reason: 'non-inferior accuracy failed.',
      decidedBy: ['non-inferior accuracy'],
      candidateArm: 'candidate',
      baselineArm: 'baseline',
      rules: [slow, sampleRule({})],
      metrics: [
        {
          metric: 'accuracy',
          slice: 'all',
          candidate: { arm: 'candidate', estimate: 0.6307, rows: 657, clusters: 655 },
          baseline: { arm: 'baseline', estimate: 0.7052, rows: 658, clusters: 655 },
          quantity: 'improvement',
          effect: { improvement: -0.0745, rawDifference: -0.0745 },
          interval: {
            lower: -0.1032,
            upper: -0.0477,
            lowerAlpha: 0.025,
            upperAlpha: 0.025,
            level: 0.95,
            method: 'tango',
          },
          p: 2e-7,
          untrusted: null,
        },
      ],
      alerts: [
        {
          metric: 'accuracy',
          slice: 'category=People %26 Body',
          effect: { improvement: -0.0745, rawDifference: -0.0745 },
          interval: {
            lower: -0.1032,
            upper: -0.0477,
            lowerAlpha: 0.025,
            upperAlpha: 0.025,
            level: 0.95,
            method: 'tango',
          },
          p: 1e-7,
          q: 8e-7,
          margin: 0.03,
          rows: 658,
          clusters: 655,
          method: 'tango',
          tellingRows: ['vlogs-17', 'vlogs-402', 'faces-9'],
        },
      ],
      alertsTested: 9,
      coverage: [
        {
          arm: 'candidate',
          rows: 658,
          answered: 657,
          errors: { timeout: 1 },
          metrics: [
            { metric: 'accuracy', scored: 657, scorable: 658, share: 657 / 658, notScored: { error: 1 } },
          ],
        },
        {
          arm: 'baseline',
          rows: 658,
          answered: 658,
          errors: {},
          metrics: [{ metric: 'accuracy', scored: 658, scorable: 658, share: 1, notScored: {} }],
        },
      ],
      look: { wave: 0, waves: 1, informationFraction: 1 },
    },
    triage: {
      lastPass: { runId: 'run_0b13', endedAt: '2026-11-20T08:00:00.000Z' },
      differences: [
        { path: 'arms.candidate.served', before: '"sentiment@5.0.2"', after: '"sentiment@2.1.0"' },
        { path: 'arms.candidate.target.prompt.template', before: 'sha256:0f7d', after: 'sha256:91aa' },
      ],
      differing: 7,
      losses: [
        {
          metric: 'accuracy',
          slices: [
            {
              slice: 'category=People %26 Body',
              rows: 148,
              improvement: -0.3,
              lossShare: 0.906,
              rowShare: 0.225,
            },
          ],
          clusters: [{ cluster: 'vlog-3', rows: 12, improvement: -9 }],
        },
      ],
      rowsRead: 658,
    },
    earlyEnd: null,
    cost: {
      microUsd: 13_160,
      unpricedCalls: 0,
      estimatedMicroUsd: 13_000,
      estimatedBetweenMicroUsd: [12_000, 14_500],
      arms: [arm('candidate', 'sentiment@2.1.0', 13_160, 658), arm('baseline', 'sentiment@5.0.2', 0, 0)],
      tags: { 'cost-centre': 'cc-4711', team: 'review-insights' },
      basis: 'estimated-list',
      aws: [
        { service: 'Lambda', quantity: 8.25, unit: 'GB-seconds', microUsd: 111 },
        { service: 'Lambda', quantity: 3, unit: 'requests', microUsd: 1 },
        { service: 'S3', quantity: 10, unit: 'PUT requests', microUsd: 50 },
      ],
    },
    reuse: [
      { arm: 'candidate', rows: 0 },
      { arm: 'baseline', rows: 658 },
    ],
    manifest: '10af2a543257ad1bcc',
    codeVersion: 'fe48e228e6b6054f',
    startedAt: '2026-11-23T20:37:36.816Z',
    decidedAt: '2026-11-23T20:37:37.397Z',
    notes: ['The baseline answered yesterday.'],
    ...overrides,
  };
}

function arm(name: string, served: string, microUsd: number, calls: number): Verdict['cost']['arms'][number] {
  return {
    arm: name,
    served,
    microUsd,
    calls,
    unpricedCalls: 0,
    inputTokens: 0,
    outputTokens: 0,
    estimatedCalls: 0,
  };
}
