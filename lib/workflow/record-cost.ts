import { composeEvent } from '#contracts/events/compose-event.ts';
import type { FocusRow } from '#contracts/focus/focus-columns.ts';
import { encodeFocusCsv } from '#contracts/focus/focus-csv.ts';
import { encodeFocusParquet } from '#contracts/focus/focus-parquet.ts';
import { type BillingPlace, focusRows } from '#contracts/focus/focus-rows.ts';
import { focusProblems } from '#contracts/focus/validate-focus-row.ts';
import { storageKeys } from '#contracts/storage.ts';
import { type CostBudget, reachedThresholds } from '#domain/cost-budget.ts';
import type { Manifest } from '#domain/manifest.ts';
import type { Verdict } from '#domain/verdict.ts';
import type { CostBudgetStore, EventPublisher, ObjectStore } from '#workflow/ports.ts';

export interface RecordCostPorts {
  readonly objects: ObjectStore;
  readonly events: EventPublisher;
  readonly costBudgets: CostBudgetStore;
  readonly billing: BillingPlace;
  /** What cost centres may spend; of the deployment. */
  readonly budgets: readonly CostBudget[];
}

/** Books what a run cost: files for finance, and the budgets of its cost centres. Done again, it changes nothing. */
export async function recordCost(
  verdict: Verdict,
  manifest: Manifest,
  ports: RecordCostPorts,
): Promise<void> {
  await writeRows(focusRows(verdict, manifest, ports.billing), verdict.runId, ports.objects);
  for (const budget of ports.budgets) {
    if (verdict.cost.tags[budget.tag] === budget.value) await bookTo(budget, verdict, ports);
  }
}

/** @throws where a row is not what FOCUS asks for: nothing of the run is written then. */
async function writeRows(rows: readonly FocusRow[], runId: string, objects: ObjectStore): Promise<void> {
  const problems = rows.flatMap((row, i) => focusProblems(row).map((problem) => `row ${i + 1}, ${problem}`));
  if (problems.length > 0) {
    throw new Error(`Expected rows of run ${runId} that FOCUS 1.2 allows, got: ${problems.join('; ')}.`);
  }
  for (const [month, ofMonth] of Map.groupBy(rows, ({ BillingPeriodStart }) =>
    BillingPeriodStart.slice(0, 7),
  )) {
    await objects.putOnce(storageKeys.costCsv(month, runId), encodeFocusCsv(ofMonth), 'text/csv');
    await objects.putOnce(
      storageKeys.costParquet(month, runId),
      encodeFocusParquet(ofMonth),
      'application/vnd.apache.parquet',
    );
  }
}

/** The event is stored as it was when the threshold was reached, so that it is the same one whoever puts it out. */
async function bookTo(budget: CostBudget, verdict: Verdict, ports: RecordCostPorts): Promise<void> {
  const { cost, runId, suite, change, decidedAt } = verdict;
  const { tag, value } = budget;
  const month = { tag, value, month: decidedAt.slice(0, 7) };
  const ofAws = (cost.aws ?? []).reduce((sum, line) => sum + line.microUsd, 0);
  const spentMicroUsd = await ports.costBudgets.count(month, runId, cost.microUsd + ofAws);
  for (const threshold of reachedThresholds(budget, spentMicroUsd)) {
    const crossed = composeEvent(
      'Eval Cost Budget Crossed',
      {
        ...month,
        threshold,
        maxMicroUsd: Math.round(budget.maxUsdPerMonth * 1e6),
        spentMicroUsd,
        currency: 'USD',
        basis: cost.basis,
        runId,
        suite: suite.name,
        links: { run: `assize show ${runId}` },
      },
      {
        correlationId: change.key,
        causationId: change.cause.eventId,
        occurredAtMs: Date.parse(decidedAt),
      },
    );
    const untold = await ports.costBudgets.cross(month, threshold, crossed);
    if (untold === null) continue;
    await ports.events.publish([untold]);
    await ports.costBudgets.markTold(month, threshold);
  }
}
