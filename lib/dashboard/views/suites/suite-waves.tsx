import { formatPercent } from '#domain/format/format-metric.ts';
import type { Sequential } from '#domain/gate/sequential-schema.ts';
import type { Suite } from '#domain/suite.ts';
import { planWaves } from '#domain/wave-plan.ts';

const spendings = {
  'kim-demets': ({ rho }: Sequential) => `Kim–DeMets, rho ${rho}`,
  'obrien-fleming': () => 'O’Brien–Fleming',
  pocock: () => 'Pocock',
} as const;

/** When a run looks at its rules, and how the looks share the level. */
export function SuiteWaves({ definition }: { readonly definition: Suite }) {
  if (definition.load !== undefined) return <p>Under a load the run looks once, at its end.</p>;
  const { shares, reach, isFitted } = planWaves(definition);
  const { sequential } = definition.gate;
  const read = reach === 1 ? '' : ` of the ${formatPercent(reach)} of the dataset that it reads`;
  if (shares.length === 1)
    return <p>The run reads all rows{read} at once, and looks at its rules when it has them.</p>;
  return (
    <p>
      The run looks at its rules after {shares.map(formatPercent).join(', ')} of the rows{read}, and stops as
      soon as its verdict is decided.{isFitted && ' Waves of few rows are merged.'} The looks share the level
      by {spendings[sequential.spending](sequential)}.
      {sequential.futility !== undefined &&
        ` It stops as inconclusive where an open rule would pass in the end with less than ${formatPercent(sequential.futility.conditionalPower)}.`}
    </p>
  );
}
