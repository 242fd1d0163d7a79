import type { DatasetIndex } from '#domain/dataset.ts';
import type { Problem } from '#workflow/publishing/definition-error.ts';
import { adviseName, listNames } from '#workflow/publishing/nearest-name.ts';
import { problemAt } from '#workflow/publishing/problem-at.ts';
import type { SuiteCheck, SuiteSource } from '#workflow/publishing/suite-source.ts';

/** Rules speak about dimensions that the suite judges apart, and about values that rows have. */
export const rulesNameSlices: SuiteCheck = (suite, { dataset }) =>
  dataset === null
    ? []
    : suite.definition.gate.rules.flatMap(({ slice = {}, each, worst }, index) => {
        const path = ['gate', 'rules', index];
        const onMany = Object.entries({ each, worst }).map(([field, dimension]) =>
          dimension === undefined ? undefined : checkDimension(suite, dimension, [...path, field], 'value'),
        );
        const onSlices = Object.entries(slice).map(
          ([dimension, value]) =>
            checkDimension(suite, dimension, [...path, 'slice', dimension], 'key') ??
            checkValue(suite, dataset, dimension, value, [...path, 'slice', dimension]),
        );
        return [...onMany, ...onSlices].filter((problem) => problem !== undefined);
      });

function checkDimension(
  { source, definition: { slices } }: SuiteSource,
  dimension: string,
  path: readonly PropertyKey[],
  what: 'key' | 'value',
): Problem | undefined {
  if (slices.includes(dimension)) return undefined;
  const words = {
    expected: `a dimension under the suite's slices (${listNames(slices)})`,
    came: `"${dimension}"`,
    advice: adviseName(dimension, slices, `Add "${dimension}" under slices, or name one of these.`),
  };
  return problemAt(source, path, words, what);
}

function checkValue(
  { source }: SuiteSource,
  dataset: DatasetIndex,
  dimension: string,
  value: string,
  path: readonly PropertyKey[],
): Problem | undefined {
  const values = dataset.sliceValues[dimension];
  // A dimension that the dataset does not have is told once, under slices.
  if (values === undefined || values.includes(value)) return undefined;
  return problemAt(source, path, {
    expected: `a value of "${dimension}" in dataset "${dataset.name}" (${listNames(values)})`,
    advice: adviseName(value, values, 'Take one of these.'),
  });
}
