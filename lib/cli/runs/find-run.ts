import { CliError } from '#cli/cli-error.ts';
import type { Connection } from '#cli/connect/connection.ts';
import { listRuns } from '#workflow/list-runs.ts';
import type { RunRecord } from '#workflow/run-store.ts';

/** Runs of each suite that are searched for one that begins like that. */
const SEARCHED = 200;

/**
 * The run of that id, or the only recent one whose id begins like it.
 *
 * @throws CliError `unknown-run`
 */
export async function findRun(id: string, { stores, deployment }: Connection): Promise<RunRecord> {
  const exact = await stores.runs.get(id);
  if (exact !== null) return exact;
  const alike = (await listRuns(stores, { limit: SEARCHED })).filter(({ runId }) =>
    [runId, runId.replace(/^run_/, '')].some((name) => name.startsWith(id)),
  );
  const [only, ...others] = alike;
  if (only !== undefined && others.length === 0) return only;
  const came =
    only === undefined
      ? `"${id}", which no run of ${deployment.name} is called`
      : `"${id}", which ${alike.length} runs begin with (${alike
          .slice(0, 3)
          .map(({ runId }) => runId)
          .join(', ')}, …)`;
  throw new CliError('unknown-run', `Expected a run's id, got ${came}. "assize runs" lists them.`);
}
