import type { Message } from '#contracts/messages/message-catalogue.ts';
import { storageKeys } from '#contracts/storage.ts';
import { awsCost } from '#domain/aws-cost.ts';
import { type AwsUsage, addAwsUsage } from '#domain/aws-usage.ts';
import { sha256 } from '#domain/hash.ts';
import { canonicalJson } from '#domain/json.ts';
import { describeFault, type EndpointFault } from '#domain/limits/endpoint-fault.ts';
import type { Manifest } from '#domain/manifest.ts';
import { capMicroUsd } from '#domain/money.ts';
import type { EarlyEnd } from '#domain/verdict.ts';
import type { UsedWaiver } from '#domain/waivers/used-waiver.ts';
import { announceRunState } from '#workflow/announce-run-state.ts';
import type { Timelines } from '#workflow/change-store.ts';
import { composeVerdict } from '#workflow/compose-verdict.ts';
import type { DefinitionReader } from '#workflow/definition-reader.ts';
import { enqueueWave } from '#workflow/enqueue-wave.ts';
import { UnknownRunError } from '#workflow/errors.ts';
import { explainDecision } from '#workflow/explain-decision.ts';
import { type FinishPorts, finishRun } from '#workflow/finish-run.ts';
import { type Judged, judgeRun } from '#workflow/judge-run.ts';
import { BUDGET_SPENT, ENDPOINT_FAILED, type Ledger, type SpendControl } from '#workflow/ledger.ts';
import type { LiveChecks, Outbox, WaiverStore } from '#workflow/ports.ts';
import { standingPause } from '#workflow/run-pause.ts';
import type { RunRecord } from '#workflow/run-store.ts';
import { newerChange } from '#workflow/supersede.ts';
import { waive } from '#workflow/waivers/waive.ts';

export interface DecideRunPorts extends FinishPorts {
  readonly definitions: DefinitionReader;
  readonly ledger: Ledger;
  readonly checks: LiveChecks;
  readonly timelines: Timelines;
  readonly waivers: WaiverStore;
  readonly infer: Outbox<'infer'>;
  readonly score: Outbox<'score'>;
}

export interface DecideRunContext {
  /** What this attempt has used of AWS so far. */
  used(): AwsUsage;
}

/** How a run comes to its verdict. */
interface Ending {
  /** What ended it before it was judged; null: nothing. */
  readonly end: EarlyEnd | null;
  readonly judged: WaivedJudgement;
  /** Whether its outcome needs no more rows. */
  readonly isDecided: boolean;
  /** What its target failed with and did not recover from, as far as is known; null: nothing. */
  readonly fault: EndpointFault | null;
}

export type DecideRunResult = 'wave-released' | 'decided' | 'nothing-to-do';

/**
 * Decides what a complete wave comes to: the next wave, or the verdict. Early or late copies of the message change nothing;
 * the first verdict of a run stays, and whoever finds its events unpublished publishes them.
 */
export async function decideRun(
  message: Message<'decide'>,
  context: DecideRunContext,
  ports: DecideRunPorts,
): Promise<DecideRunResult> {
  const run = await ports.runs.get(message.runId);
  if (run === null) throw new UnknownRunError(message.runId);
  const manifest = await ports.definitions.manifest(run.manifest);
  const issued = await ports.runs.verdict(run.runId);
  if (issued !== null) {
    if (run.state === 'ended' && issued.published) return 'nothing-to-do';
    await finishRun(run, manifest, issued, ports);
    return 'decided';
  }
  switch (message.reason) {
    case 'republish':
      return 'nothing-to-do';
    case 'cancelled':
    case 'deadline':
      // Shards that are still under way must not spend on a run that is over.
      await ports.ledger.stop(run.runId, message.reason);
      await issue(
        run,
        manifest,
        {
          ...(await endedBefore(message.reason, run, ports)),
          judged: await judgeNow(run, manifest, ports),
          isDecided: false,
        },
        context,
        ports,
      );
      return 'decided';
    case 'wave-complete':
      return decideWave(message.wave, run, manifest, context, ports);
  }
}

async function decideWave(
  wave: number,
  run: RunRecord,
  manifest: Manifest,
  context: DecideRunContext,
  ports: DecideRunPorts,
): Promise<DecideRunResult> {
  if (run.state !== 'running' || wave !== run.wave) return releaseAgain(wave, run, manifest, ports);
  const { budget } = manifest.suite.definition;
  const control = await ports.ledger.control(run.runId, capMicroUsd(budget?.maxUsd));
  const stopped = stoppedBy(control);
  // Under a load nothing is decided before the end.
  const looks = manifest.suite.definition.load === undefined || run.wave + 1 === run.waves;
  const judged = looks || stopped !== null ? await judgeNow(run, manifest, ports) : null;
  const isDecided = judged !== null && needsNoMore(judged);
  if (judged === null || (stopped === null && !isDecided && run.wave + 1 < run.waves)) {
    const result = await releaseNext(run, manifest, ports);
    await ports.ledger.report(run.runId, `decide-${wave}`, 0, [], 0, context.used());
    return result;
  }
  await issue(run, manifest, { end: stopped, judged, isDecided, fault: control.fault }, context, ports);
  return 'decided';
}

/** What ended a run whose answers so far are scored all the same; null: nothing. */
function stoppedBy({ reason, spentMicroUsd, fault }: SpendControl): EarlyEnd | null {
  switch (reason) {
    case BUDGET_SPENT:
      return { reason: 'budget', detail: `the budget was spent after ${spentMicroUsd} micro-USD.` };
    case ENDPOINT_FAILED:
      return {
        reason: 'endpoint',
        detail: fault === null ? 'its target answers nobody.' : describeFault(fault),
      };
    default:
      return null;
  }
}

/** What the tallies come to now, with the waivers that are live now; both are looked up once for all that follows. */
interface WaivedJudgement extends Judged {
  readonly waivers: readonly UsedWaiver[];
  /** ISO 8601 */
  readonly at: string;
}

async function judgeNow(run: RunRecord, manifest: Manifest, ports: DecideRunPorts): Promise<WaivedJudgement> {
  const at = new Date(ports.nowMs()).toISOString();
  const judged = await judgeRun(run, manifest, ports);
  return { ...judged, ...(await waive(judged.decision, manifest, judged.evidence, at, ports)), at };
}

/** Whether a look needs no more rows. A failure that is waived decides nothing: what else is open wants them. */
function needsNoMore({ decision }: Judged): boolean {
  if (decision === null || (decision.look.stop ?? null) === null) return false;
  return decision.look.stop !== 'decided' || decision.outcome !== 'inconclusive';
}

/** A copy of the message that released the wave under way: it may have died before all shards were sent. */
async function releaseAgain(
  wave: number,
  run: RunRecord,
  manifest: Manifest,
  ports: DecideRunPorts,
): Promise<DecideRunResult> {
  const unsent = run.state === 'running' && wave + 1 === run.wave && run.enqueuedWaves <= run.wave;
  if (!unsent) return 'nothing-to-do';
  await setGoing(run, manifest, ports);
  return 'wave-released';
}

async function releaseNext(
  run: RunRecord,
  manifest: Manifest,
  ports: DecideRunPorts,
): Promise<DecideRunResult> {
  const next = run.wave + 1;
  if (!(await ports.runs.releaseWave(run.runId, run.wave, next))) return 'nothing-to-do';
  await setGoing({ ...run, wave: next }, manifest, ports);
  return 'wave-released';
}

/** Tells first: once the wave is marked as sent, nobody comes here again. */
async function setGoing(run: RunRecord, manifest: Manifest, ports: DecideRunPorts): Promise<void> {
  await announceRunState(run, 'running', ports.nowMs(), ports.events);
  await enqueueWave(run, manifest, run.wave, ports);
}

async function endedBefore(
  reason: 'cancelled' | 'deadline',
  run: RunRecord,
  { ledger, nowMs }: DecideRunPorts,
): Promise<Pick<Ending, 'end' | 'fault'>> {
  if (reason === 'deadline') {
    const control = await ledger.control(run.runId);
    const pause = standingPause(control.pause, nowMs());
    const fault = pause === null ? null : control.fault;
    const why =
      pause === null ? '' : ` It was paused: ${fault === null ? pause.reason : describeFault(fault)}`;
    const detail = `the run had no verdict by its deadline, ${run.deadlineAt}.${why}`;
    return { end: { reason, detail }, fault };
  }
  const { by, reason: why } = run.cancelledBy ?? { by: 'unknown', reason: 'no reason was given' };
  const isSuperseded = run.cancelledBy?.supersededBy !== undefined;
  const end: EarlyEnd = isSuperseded
    ? { reason: 'superseded', detail: `${why}.` }
    : { reason, detail: `the run was cancelled by ${by}: ${why}.` };
  return { end, fault: null };
}

/** Money that ran out with the last answer has kept nothing from being judged; under a load, time that is missing is not seen. */
function isCutShort(
  run: RunRecord,
  { suite }: Manifest,
  { judged: { evidence }, isDecided }: Ending,
  { reason }: EarlyEnd,
): boolean {
  if (suite.definition.load !== undefined) return true;
  if (reason !== 'budget' || evidence === null) return true;
  if (run.wave + 1 < run.waves && !isDecided) return true;
  return [...evidence.coverage.values()].some(({ errors }) => (errors['unanswered'] ?? 0) > 0);
}

async function issue(
  run: RunRecord,
  manifest: Manifest,
  ending: Ending,
  context: DecideRunContext,
  ports: DecideRunPorts,
): Promise<void> {
  const { end, judged, fault } = ending;
  const { evidence, decision, waivers, reused, shards, at: issuedAt } = judged;
  const explained = await explainDecision({ run, manifest, decision, shards }, ports);
  const verdict = composeVerdict({
    run,
    manifest,
    ...explained,
    waivers,
    supersededBy: await newerChange(run.suite, run.change, ports),
    earlyEnd: end !== null && isCutShort(run, manifest, ending, end) ? end : null,
    fault,
    judgedRows: evidence?.rows ?? 0,
    reused,
    check: manifest.liveCheck === true ? await ports.checks.get(manifest.answeredIn ?? run.runId) : null,
    spend: await ports.ledger.entries(run.runId),
    aws: awsCost(addAwsUsage(await ports.ledger.awsUsage(run.runId), context.used())),
    wave: run.wave,
    decidedAt: issuedAt,
  });
  const body = canonicalJson(verdict);
  const hash = sha256(body);
  const key = storageKeys.verdict(hash);
  await ports.objects.putOnce(key, body, 'application/json');
  const issued = await ports.runs.issueVerdict({
    runId: run.runId,
    key,
    hash,
    outcome: verdict.outcome,
    issuedAt,
    published: false,
  });
  await finishRun(run, manifest, issued, ports);
}
