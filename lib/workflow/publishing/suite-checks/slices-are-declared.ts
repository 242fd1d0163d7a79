import { adviseName, listNames } from '#workflow/publishing/nearest-name.ts';
import { problemAt } from '#workflow/publishing/problem-at.ts';
import type { SuiteCheck } from '#workflow/publishing/suite-source.ts';

/** The suite's slice dimensions are the dataset's. */
export const slicesAreDeclared: SuiteCheck = ({ source, definition }, { dataset }) => {
  if (dataset === null) return [];
  const known = Object.keys(dataset.sliceValues);
  return definition.slices.flatMap((dimension, index) =>
    known.includes(dimension)
      ? []
      : problemAt(source, ['slices', index], {
          expected: `a slice dimension of dataset "${dataset.name}" (${listNames(known)})`,
          advice: adviseName(dimension, known, `Take one of these, or declare it in the dataset's card.`),
        }),
  );
};
