import { z } from 'zod';
import { type Case, defineMetric, type Measure, type Metric } from '#domain/metric.ts';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';

/** A metric of the tests' own. */
export function madeUp(id: string, measure: Measure): Metric {
  const definition = defineMetric({
    id,
    meaning: 'A metric of the tests.',
    formula: 'see its test',
    avoidWhen: 'Avoid outside tests.',
    version: 1,
    direction: 'higher',
    range: [0, null],
    unit: '',
    targetKinds: ['generation'],
    needs: ['number'],
    conventions: ['none'],
    source: 'its test',
    parameters: z.strictObject({}),
    measure: () => measure,
  });
  return resolveMetric(id, {}, [definition]);
}

const numbersOf = ({ observation }: Case) => observation.output as number[];

/** All first numbers by all second ones, from outputs `[number, number]`. */
export const ratio = madeUp('ratio', {
  tally: 'sums',
  sums: 'ratio',
  size: 2,
  onErrors: 'skip',
  dependsOn: 'answer',
  parts: numbersOf,
  score: (parts) => parts[0]! / parts[1]!,
  statistic: (sums) => (sums[1]! > 0 ? sums[0]! / sums[1]! : { undefined: 'the second numbers add up to 0' }),
});

/** The weighted mean of the first numbers, from the rows themselves. */
export const meanByRows = madeUp('mean-by-rows', {
  tally: 'rows',
  columns: 'first',
  size: 1,
  onErrors: 'skip',
  dependsOn: 'answer',
  values: (case_) => [numbersOf(case_)[0]!],
  score: (values) => values[0]!,
  evaluate: ({ values: [column], weight }) => {
    const total = weight.reduce((sum, w) => sum + w, 0);
    const estimate = column!.reduce((sum, value, row) => sum + weight[row]! * value, 0) / total;
    return { estimate, influence: column!.map((value) => value - estimate) };
  },
});
