import { MAX_ROWS_BYTES } from '#workflow/api/max-rows-bytes.ts';
import { Refusal } from '#workflow/api/refusal.ts';
import { requiredRun } from '#workflow/api/required-things.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { rowsRefused } from '#workflow/api/rows-refused.ts';
import { readOneRow } from '#workflow/rows/list-judged-rows.ts';

export const answerReadRow: RouteAnswer<'read-row'> = async ({ params, query }, ports) => {
  const run = await requiredRun(params.runId, ports.runs);
  const manifest = await ports.definitions.manifest(run.manifest);
  const one = { id: query.id, metric: query.metric, mostBytes: MAX_ROWS_BYTES };
  const row = await rowsRefused(() => readOneRow(one, { run, manifest }, ports));
  if (row !== null) return row;
  throw new Refusal(
    404,
    `Expected the id of a row that ${run.runId} has scored, got "${query.id}". GET /v1/runs/${run.runId}/rows lists them.`,
  );
};
