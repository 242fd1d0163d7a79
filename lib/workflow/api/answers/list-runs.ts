import { requiredSuite } from '#workflow/api/required-things.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { runResource } from '#workflow/api/run-resource.ts';
import { findRuns } from '#workflow/find-runs.ts';

export const answerListRuns: RouteAnswer<'list-runs'> = async ({ query }, { runs, registry }) => {
  const { cursor, ...wanted } = query;
  if (wanted.suite !== undefined) await requiredSuite(wanted.suite, 422, registry);
  const found = await findRuns({ runs, registry }, { ...wanted, before: cursor });
  return { runs: found.runs.map(runResource), next: found.next };
};
