import type { Metric } from '#domain/metric.ts';
import type { Observation } from '#domain/observation.ts';
import type { Score } from '#domain/score.ts';
import type { ArmCoverageTally, ArmEffort } from '#domain/tallies/block-tally.ts';

/** Counts, per arm, what was answered, what failed and why, what was not scored and why, and what it took. */
export class CoverageCounter {
  readonly #metrics: readonly Metric[];
  readonly #arms: number;
  #coverage: ArmCoverageTally[] = [];
  #effort: ArmEffort[] = [];

  constructor(metrics: readonly Metric[], arms: number) {
    this.#metrics = metrics;
    this.#arms = arms;
    this.finish();
  }

  add(observations: readonly (Observation | null)[], scores: readonly (readonly Score[])[]): void {
    for (let arm = 0; arm < this.#arms; arm += 1) {
      const coverage = this.#coverage[arm]!;
      const observation = observations[arm] ?? null;
      if (observation !== null) addEffort(this.#effort[arm]!, observation);
      if (observation === null) increment(coverage.errors, 'unanswered');
      else if (observation.error !== null) increment(coverage.errors, observation.error.code);
      else coverage.answered += 1;
      const row = scores[arm]!;
      for (let metric = 0; metric < row.length; metric += 1) {
        const score = row[metric]!;
        if (typeof score === 'string') this.#countReason(coverage, metric, score);
      }
    }
  }

  #countReason(coverage: ArmCoverageTally, metric: number, reason: string): void {
    const { name } = this.#metrics[metric]!;
    coverage.notScored[name] ??= {};
    increment(coverage.notScored[name], reason);
  }

  /** What was counted since the last call, keys in order. */
  finish(): { coverage: ArmCoverageTally[]; effort: ArmEffort[] } {
    const counted = { coverage: this.#coverage.map(inOrder), effort: this.#effort };
    this.#coverage = Array.from({ length: this.#arms }, () => ({ answered: 0, errors: {}, notScored: {} }));
    this.#effort = Array.from({ length: this.#arms }, () => ({
      tries: 0,
      costMicroUsd: 0,
      unpriced: 0,
      inputTokens: 0,
      outputTokens: 0,
    }));
    return counted;
  }
}

function addEffort(effort: ArmEffort, observation: Observation): void {
  effort.tries += observation.tries;
  if (observation.costMicroUsd === null) effort.unpriced += 1;
  else effort.costMicroUsd += observation.costMicroUsd;
  effort.inputTokens += observation.inputTokens ?? 0;
  effort.outputTokens += observation.outputTokens ?? 0;
}

function inOrder({ answered, errors, notScored }: ArmCoverageTally): ArmCoverageTally {
  return { answered, errors: sorted(errors), notScored: sorted(notScored, sorted) };
}

function sorted<Value>(
  record: Record<string, Value>,
  each = (value: Value): Value => value,
): Record<string, Value> {
  return Object.fromEntries(
    Object.keys(record)
      .sort()
      .map((key) => [key, each(record[key]!)]),
  );
}

function increment(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
