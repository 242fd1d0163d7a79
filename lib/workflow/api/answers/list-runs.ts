import { requiredSuite } from '#workflow/api/required-things.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { runResource } from '#workflow/api/run-resource.ts';
import { listRuns } from '#workflow/list-runs.ts';
import { runCursor } from '#workflow/run-cursor.ts';

export const answerListRuns: RouteAnswer<'list-runs'> = async ({ query }, { runs, registry }) => {
  const { suite, limit, cursor } = query;
  if (suite !== undefined) await requiredSuite(suite, 422, registry);
  // One more than asked for tells whether there is a next page.
  const found = await listRuns({ runs, registry }, { suite, limit: limit + 1, before: cursor });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    runs: page.map(runResource),
    next: found.length > limit && last !== undefined ? runCursor(last) : null,
  };
};
