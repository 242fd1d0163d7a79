import { expect, test } from 'vitest';
import { inferLevel } from '#domain/gate/infer.ts';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import { foldShards, scoreRows } from '#support/answered-rows.ts';
import { metricCase } from '#support/metric-case.ts';
import { metricOver } from '#support/metric-over.ts';
import { seededRandom } from '#support/seeded-random.ts';

const random = seededRandom(17);
const labels = ['bug', 'question', 'idea'];
/** 1,200 rows of three labels, of 70, 20 and 10 %, right in about 80 %. */
const rows = Array.from({ length: 1_200 }, () => {
  const u = random();
  const reference = u < 0.7 ? 'bug' : u < 0.9 ? 'question' : 'idea';
  const answer = random() < 0.8 ? reference : labels[Math.floor(random() * 3)]!;
  return { reference, answer };
});

test.each([
  ['macro-f1', {}],
  ['mcc', {}],
  ['f-beta', { beta: 2 }],
  ['balanced-accuracy', {}],
  ['cohen-kappa', {}],
])('the jackknife over blocks gives %s the error of the row bootstrap', (id, parameters) => {
  const metric = resolveMetric(id, parameters);
  const answered = rows.map(({ reference, answer }) => ({
    reference,
    candidate: { label: answer },
    baseline: { label: reference },
  }));
  const inference = inferLevel(
    foldShards(scoreRows(answered, { metrics: [metric], blocks: 60 })),
    metric,
    'all',
    'candidate',
  );
  if ('none' in inference) throw new Error(`Expected an inference, got none: ${inference.none}.`);

  const cases = rows.map(({ reference, answer }) => metricCase(reference, { label: answer }));
  const replicates = Array.from({ length: 400 }, () => {
    const drawn = cases.map(() => cases[Math.floor(random() * cases.length)]!);
    return metricOver(id, drawn, parameters) as number;
  });
  const mean = replicates.reduce((sum, value) => sum + value, 0) / replicates.length;
  const error = Math.sqrt(
    replicates.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (replicates.length - 1),
  );
  // 60 blocks know an error to about 1 / √(2 x 59) = 9 %, 400 replicates to 4 %: within three of both together.
  expect(Math.abs(Math.log(inference.standardError / error))).toBeLessThan(0.3);
});
