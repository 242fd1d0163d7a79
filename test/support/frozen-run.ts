import { targetIdentity } from '#domain/inference-key.ts';
import { type Arm, type ArmPrice, type Manifest, manifestSchema } from '#domain/manifest.ts';
import { type ArmTarget, armTargetSchema } from '#domain/target.ts';
import type { ArmCost, Verdict } from '#domain/verdict.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A chat model with a price of its own. */
export function frozenArm(name: string, model: string, price: ArmPrice, target: Fields = {}): Arm {
  const asked: ArmTarget = armTargetSchema.parse({
    kind: 'generation',
    provider: 'openai-chat',
    endpoint: 'https://models.example/v1',
    model,
    ...target,
  });
  return { name, version: model, served: model, target: asked, identity: targetIdentity(asked), price };
}

/** A manifest of 600 rows in two shards, as planning freezes it. */
export function frozenRun(arms: readonly Arm[], fields: Fields = {}, suite: Fields = {}): Manifest {
  const { prompt, ...target } = arms[0]!.target;
  return manifestSchema.parse({
    schemaVersion: '1.0',
    runId: 'run_new',
    plannedAt: '2026-11-27T12:00:00.000Z',
    change: {
      key: 'chg_1',
      kind: 'model',
      subject: 'answers',
      candidate: arms[0]!.version,
      cause: { eventId: 'event-1', source: 'acme', detailType: 'Model Registered', occurredAt: 'then' },
    },
    suite: {
      version: 'suite-1',
      definition: {
        name: 'answers',
        description: 'Made by a test.',
        owner: { team: 'quality' },
        dataset: 'answers',
        subject: 'answers',
        target: { ...target, varies: 'model' },
        triggers: [{ change: 'model' }],
        metrics: { accuracy: {} },
        gate: { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.5 }] },
        ...suite,
      },
    },
    dataset: {
      name: 'answers',
      version: 'rows-1',
      rows: 600,
      clusters: 600,
      strata: { all: 600 },
      sliceValues: {},
    },
    arms,
    baseline: { from: 'none', version: null, revision: 0, promotes: true },
    shards: [
      [0, 0, 2, 300],
      [0, 2, 4, 300],
    ],
    observationScope: 'run_new',
    codeVersion: 'code',
    ...fields,
  });
}

export interface ToldArm {
  readonly cost: Partial<ArmCost> & { readonly arm: string; readonly served: string };
  readonly answered?: number;
  readonly errors?: Readonly<Record<string, number>>;
  /** Rows whose answers had been stored before the run. */
  readonly reused?: number;
}

/** As much of a verdict over 600 rows as tells what its run took. */
export function toldVerdict(arms: readonly ToldArm[], fields: Partial<Verdict> = {}): Verdict {
  const verdict = {
    schemaVersion: '1.3',
    runId: 'run_old',
    rows: 600,
    waves: { decidedAt: 0, planned: 1 },
    earlyEnd: null,
    decision: {
      coverage: arms.map(({ cost, answered = 600, errors = {} }) => ({
        arm: cost.arm,
        rows: 600,
        answered,
        errors,
        metrics: [],
      })),
    },
    cost: {
      arms: arms.map(({ cost }) => ({
        microUsd: 0,
        calls: 600,
        unpricedCalls: 0,
        inputTokens: 0,
        outputTokens: 0,
        ...cost,
      })),
    },
    reuse: arms.map(({ cost, reused = 0 }) => ({ arm: cost.arm, rows: reused })),
    startedAt: '2026-11-26T12:00:00.000Z',
    decidedAt: '2026-11-26T12:05:00.000Z',
    ...fields,
  };
  // The rest of the document tells nothing of what a run takes.
  return verdict as unknown as Verdict;
}
