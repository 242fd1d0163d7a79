import { problemAt } from '#workflow/publishing/problem-at.ts';
import type { SuiteCheck } from '#workflow/publishing/suite-source.ts';

/** A suite is found by its folder, and everything else knows it by its name. */
export const nameIsFolder: SuiteCheck = ({ source, definition, folderName }) =>
  definition.name === folderName
    ? []
    : [
        problemAt(source, ['name'], {
          expected: `the name of the folder, "${folderName}"`,
          advice: 'Rename the one or the other.',
        }),
      ];
