import { problemAt } from '#workflow/publishing/problem-at.ts';
import type { SuiteCheck } from '#workflow/publishing/suite-source.ts';

/** Nothing can be said of slices before the dataset is there. */
export const datasetIsPublished: SuiteCheck = ({ source, definition }, { dataset }) =>
  dataset !== null
    ? []
    : [
        problemAt(source, ['dataset'], {
          expected: 'the name of a published dataset',
          came: `"${definition.dataset}", which is not published`,
          advice: `Publish it first: assize publish datasets/${definition.dataset}`,
        }),
      ];
