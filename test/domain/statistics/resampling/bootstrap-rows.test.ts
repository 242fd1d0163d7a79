import { expect, test } from 'vitest';
import type { RowColumns, RowsValue } from '#domain/metric.ts';
import type { Undefined } from '#domain/score.ts';
import { bootstrapError } from '#domain/statistics/resampling/bootstrap.ts';
import { bcaLimits } from '#domain/statistics/resampling/bootstrap-bca.ts';
import {
  bootstrapColumns,
  columnsAcceleration,
  columnsToDraw,
} from '#domain/statistics/resampling/bootstrap-columns.ts';
import {
  bootstrapRowCounts,
  bootstrapRowNumbers,
  byNumbers,
  rowsAcceleration,
} from '#domain/statistics/resampling/bootstrap-rows.ts';
import { bootstrapRatio } from '#domain/statistics/resampling/bootstrap-sums.ts';
import { clusterColumns } from '#domain/statistics/resampling/cluster-columns.ts';
import { expectClose } from '#support/close-to.ts';
import { defined } from '#support/defined.ts';

// Efron and Tibshirani 1993, table 3.1: LSAT and GPA of 15 law schools.
const lsat = [576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575, 545, 572, 594];
const gpa = [3.39, 3.3, 2.81, 3.03, 3.44, 3.07, 3.0, 3.43, 3.36, 3.13, 3.12, 2.74, 2.76, 2.88, 2.96];
const law: RowColumns = {
  values: [Float64Array.from(lsat), Float64Array.from(gpa)],
  weight: new Float64Array(15).fill(1),
};

/** Pearson's correlation, with each row's influence z₁ z₂ − r (z₁² + z₂²) / 2. */
function correlation({ values: [x, y], weight }: RowColumns): RowsValue | Undefined {
  const total = weight.reduce((sum, w) => sum + w, 0);
  const standardised = [x!, y!].map((column) => {
    const mean = column.reduce((sum, value, i) => sum + weight[i]! * value, 0) / total;
    const variance = column.reduce((sum, value, i) => sum + weight[i]! * (value - mean) ** 2, 0) / total;
    return column.map((value) => (value - mean) / Math.sqrt(variance));
  });
  const [a, b] = standardised as [Float64Array, Float64Array];
  const estimate = a.reduce((sum, value, i) => sum + weight[i]! * value * b[i]!, 0) / total;
  if (Number.isNaN(estimate)) return { undefined: 'a column has no spread' };
  return { estimate, influence: a.map((z, i) => z * b[i]! - (estimate * (z * z + b[i]! * b[i]!)) / 2) };
}

/** The same of rows by their numbers, by hand. */
function correlationOf(rows: Int32Array): number {
  const n = rows.length;
  let [x, y, xx, xy, yy] = [0, 0, 0, 0, 0];
  for (const row of rows) {
    x += lsat[row]! / n;
    y += gpa[row]! / n;
    xx += lsat[row]! ** 2 / n;
    xy += (lsat[row]! * gpa[row]!) / n;
    yy += gpa[row]! ** 2 / n;
  }
  return (xy - x * y) / Math.sqrt((xx - x * x) * (yy - y * y));
}

// The book: correlation .776 (section 3.2), standard error .132 from 3,200 resamples (table 6.1); SciPy 1.17.1 with 400,000
// resamples: .1335, 90 % BCa interval (.429, .927). Jackknife acceleration: numpy 2.4.6, from np.corrcoef without each row.
test('agrees with the book and SciPy on the law schools', () => {
  const plan = { resamples: 40_000, seed: 15 };
  const bootstrap = defined(bootstrapRowNumbers({ rows: 15 }, correlationOf, plan));
  expect(bootstrap.estimate).toBeCloseTo(0.776, 3);
  expect(Math.abs(bootstrapError(bootstrap) - 0.1335)).toBeLessThan(0.003);
  const acceleration = rowsAcceleration({ rows: 15 }, byNumbers(correlationOf));
  expectClose(defined(acceleration), -0.07567156493787919, 1e-8);
  const bca = defined(bcaLimits(bootstrap, acceleration, 0.05));
  expect(bca.lower).toBeCloseTo(0.429, 1);
  expect(Math.abs(bca.upper - 0.927)).toBeLessThan(0.005);

  const byColumns = defined(bootstrapColumns(columnsToDraw(law), correlation, plan));
  expectClose(byColumns.estimate, bootstrap.estimate, 1e-9);
  expectClose(bootstrapError(byColumns), bootstrapError(bootstrap), 0.03);
});

// DiCiccio and Efron 1996: CD4 counts of 20 patients, at baseline and after a year; correlation .723. R 4.2.2, boot
// 1.3-28.1: boot.ci(boot(cd4, corr, 2e5, stype = 'w'), .9, type = 'bca', L = empinf(data = cd4, statistic = corr,
// type = 'jack', stype = 'w')) gives (.5435, .8408); with type = 'inf', by numerical derivatives, an acceleration of 0.02363.
test('agrees with R on the CD4 counts', () => {
  const baseline = [
    2.12, 4.35, 3.39, 2.51, 4.04, 5.1, 3.77, 3.35, 4.1, 3.35, 4.15, 3.56, 3.39, 1.88, 2.56, 2.96, 2.49, 3.03,
    2.66, 3,
  ];
  const after = [
    2.47, 4.61, 5.26, 3.02, 6.36, 5.93, 3.93, 4.09, 4.88, 3.81, 4.74, 3.29, 5.55, 2.82, 4.23, 3.23, 2.56,
    4.31, 4.37, 2.4,
  ];
  const rows = columnsToDraw({
    values: [Float64Array.from(baseline), Float64Array.from(after)],
    weight: new Float64Array(20).fill(1),
  });
  const acceleration = columnsAcceleration(rows, correlation);
  expectClose(defined(acceleration), 0.0236273431, 1e-3);
  const bootstrap = defined(bootstrapColumns(rows, correlation, { resamples: 40_000, seed: 20 }));
  expectClose(bootstrap.estimate, 0.72316536789203, 1e-12);
  // With R's jackknife acceleration.
  const bca = defined(bcaLimits(bootstrap, 0.034038548321766, 0.05));
  expect(Math.abs(bca.lower - 0.5435)).toBeLessThan(0.01);
  expect(Math.abs(bca.upper - 0.8408)).toBeLessThan(0.005);
});

const plan = { resamples: 999, seed: 4 };

test('by columns, the same seed gives the same bits for rows and clusters in any order', () => {
  const order = [...lsat.keys()].sort((a, b) => ((a * 7) % 15) - ((b * 7) % 15));
  const clusters = lsat.map((_, row) => row % 6);
  const of = (rows: readonly number[], clustered: boolean) => {
    const columns = {
      values: [lsat, gpa].map((column) => Float64Array.from(rows, (row) => column[row]!)),
      weight: Float64Array.from(rows, (row) => 1 + (row % 3)),
    };
    const ready = columnsToDraw(
      columns,
      clustered ? Float64Array.from(rows, (row) => clusters[row]!) : undefined,
    );
    return [bootstrapColumns(ready, correlation, plan), columnsAcceleration(ready, correlation)];
  };
  expect(of(order, false)).toEqual(of([...lsat.keys()], false));
  expect(of(order, true)).toEqual(of([...lsat.keys()], true));
  expect(of(order, true)).not.toEqual(of(order, false));
});

test('draws whole clusters: every row of one as often as the others', () => {
  const cluster = Int32Array.from(lsat, (_, row) => row % 4);
  const seen = new Set<string>();
  bootstrapRowCounts(
    { rows: 15, cluster },
    (counts) => {
      const often = [...counts.subarray(0, 4)];
      seen.add(often.join());
      expect([...counts]).toEqual([...cluster].map((at) => often[at]));
      return often[0]!;
    },
    plan,
  );
  // 4 of 4 with replacement: 35 ways, all of them among the 256 resamples.
  expect(seen.size).toBe(35);
});

test('a mean by any road is the same: by counts, by numbers, by sums of clusters', () => {
  const cluster = Int32Array.from(lsat, (_, row) => row % 3);
  const all = { rows: 15, cluster };
  const mean = (rows: Int32Array) => rows.reduce((sum, row) => sum + gpa[row]!, 0) / rows.length;
  const byNumber = defined(bootstrapRowNumbers(all, mean, plan));
  const { sums, sizes } = clusterColumns(gpa, cluster);
  const bySums = defined(bootstrapRatio(sums, sizes, plan));
  expect(byNumber.drawing).toBe('every-resample');
  byNumber.replicates.forEach((value, i) => {
    expectClose(value, bySums.replicates[i]!);
  });
  expectClose(bootstrapError(byNumber), bootstrapError(bySums), 1e-9);
});

test('names what keeps it from a value', () => {
  const few = { undefined: 'it takes two rows, or two clusters of rows, to see how much resamples differ' };
  expect(bootstrapRowCounts({ rows: 1 }, () => 1, plan)).toEqual(few);
  expect(bootstrapRowCounts({ rows: 3, cluster: Int32Array.of(0, 0, 0) }, () => 1, plan)).toEqual(few);
  expect(bootstrapRowCounts({ rows: 9 }, () => 1, plan)).toEqual({
    undefined: 'all resamples give the same value',
  });
  expect(rowsAcceleration({ rows: 9 }, () => 1)).toEqual({
    undefined: 'leaving any row out gives the same value',
  });
  const flat = columnsToDraw({ ...law, values: [law.values[0]!, new Float64Array(15)] });
  expect(bootstrapColumns(flat, correlation, plan)).toEqual({ undefined: 'a column has no spread' });
  expect(columnsAcceleration(flat, correlation)).toEqual({ undefined: 'a column has no spread' });
});
