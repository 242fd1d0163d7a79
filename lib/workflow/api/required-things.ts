import type { PublishedSuite } from '#domain/suite.ts';
import type { Waiver } from '#domain/waivers/waiver.ts';
import { Refusal } from '#workflow/api/refusal.ts';
import type { Registry, WaiverStore } from '#workflow/ports.ts';
import type { RunRecord, RunStore } from '#workflow/run-store.ts';

/** @throws Refusal 404 */
export async function requiredRun(runId: string, runs: Pick<RunStore, 'get'>): Promise<RunRecord> {
  const run = await runs.get(runId);
  if (run !== null) return run;
  throw new Refusal(
    404,
    `Expected the id of a run, got "${runId}", which no run has. A run opens a moment after it is asked for; GET /v1/runs lists them.`,
  );
}

/**
 * @param status 404 where the suite is the path's own thing, 422 where a field names it.
 * @throws Refusal
 */
export async function requiredSuite(
  name: string,
  status: 404 | 422,
  registry: Pick<Registry, 'suite' | 'suites'>,
): Promise<PublishedSuite> {
  const suite = await registry.suite(name);
  if (suite !== null) return suite;
  const known = (await registry.suites()).map(({ definition }) => definition.name).join(', ');
  throw new Refusal(
    status,
    `Expected a published suite (${known || 'none is'}), got "${name}". Publish it: assize publish suites/${name}.`,
  );
}

/** @throws Refusal 404 */
export async function requiredWaiver(
  { suite, waiverId }: { readonly suite: string; readonly waiverId: string },
  waivers: Pick<WaiverStore, 'get'>,
): Promise<Waiver> {
  const waiver = await waivers.get(suite, waiverId);
  if (waiver !== null) return waiver;
  throw new Refusal(
    404,
    `Expected the id of a waiver of suite "${suite}", got "${waiverId}", which it has none of. GET /v1/waivers lists them.`,
  );
}
