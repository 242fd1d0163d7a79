import { z } from 'zod';
import { armEstimate } from '#domain/gate/arm-estimate.ts';
import { missingRows } from '#domain/gate/check-coverage.ts';
import { defineRule, type RuleSubject } from '#domain/gate/gate-rule.ts';

export const coverageRule = defineRule({
  id: 'coverage',
  meaning: 'Enough of the rows that could be scored are, for every arm.',
  decides:
    'Counted, not estimated: the smallest share of any arm is held against the value, and no level is spent. Rows that no answer could have scored do not count. It stands beside `minimumCoverage`, below which a run is incomplete, and can be stricter, on a slice, or a warning.',
  sameAs: null,
  example: { metric: 'accuracy', value: 0.995 },
  quantity: 'level',
  unit: 'share',
  thenSuperior: false,
  fields: {
    value: z
      .number()
      .gt(0)
      .max(1)
      .meta({ description: 'Smallest share of the rows that each arm has scores for.' }),
  },
  hypothesis: ({ value }) => ({ threshold: value, passes: 'above', resolution: null }),
  count: (_, subject) => lowestCoverage(subject),
});

function lowestCoverage({ evidence, metric, slice }: RuleSubject) {
  const asked = evidence.slices.get(slice);
  if (asked === undefined) return { value: null, reason: 'no row lies in this slice' };
  const arms = evidence.arms.map((arm, index) => {
    const { rows } = armEstimate(evidence, metric, slice, arm);
    return { arm, rows, of: rows + missingRows(asked, metric.name, index, rows) };
  });
  const share = (arm: (typeof arms)[number]) => arm.rows / arm.of;
  const scorable = arms.filter(({ of }) => of > 0);
  if (scorable.length === 0) return { value: null, reason: 'no row could have been scored' };
  const lowest = scorable.reduce((least, arm) => (share(arm) < share(least) ? arm : least));
  return {
    value: share(lowest),
    reason: `arm ${lowest.arm} has ${metric.name} scores for ${lowest.rows} of ${lowest.of} rows`,
  };
}
