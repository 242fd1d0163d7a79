import { MAX_ROWS_BYTES } from '#workflow/api/max-rows-bytes.ts';
import { requiredRun } from '#workflow/api/required-things.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { rowsRefused } from '#workflow/api/rows-refused.ts';
import { listJudgedRows } from '#workflow/rows/list-judged-rows.ts';

export const answerListRows: RouteAnswer<'list-rows'> = async ({ params, query }, ports) => {
  const { limit, cursor, ...filter } = query;
  const run = await requiredRun(params.runId, ports.runs);
  const manifest = await ports.definitions.manifest(run.manifest);
  const page = { limit, cursor, mostBytes: MAX_ROWS_BYTES };
  const listed = await rowsRefused(() => listJudgedRows(filter, page, { run, manifest }, ports));
  return { ...listed, rows: [...listed.rows] };
};
