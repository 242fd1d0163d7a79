import type { SubjectResource } from '#contracts/api/routes/read-home.ts';
import type { RegressionAlert } from '#domain/gate/gate-decision.ts';
import { CANDIDATE } from '#domain/manifest.ts';
import { resolveVersion } from '#domain/resolve-version.ts';
import type { PublishedSuite } from '#domain/suite.ts';
import type { Verdict } from '#domain/verdict.ts';
import type { ApiPorts } from '#workflow/api/api-ports.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { runPoint } from '#workflow/api/run-point.ts';
import { followedRun } from '#workflow/api/run-resource.ts';
import { suiteLinks } from '#workflow/api/suite-links.ts';
import { mapLimited } from '#workflow/map-limited.ts';
import type { RunRecord } from '#workflow/run-store.ts';

/** Runs of a suite that are looked at: some of the newest may still be under way. */
const RECENT_RUNS = 40;
const TREND_RUNS = 12;
const SHOWN_RUNNING = 20;

/** Suites, or runs, that are looked at the same time. */
const READS = 8;

export const answerReadHome: RouteAnswer<'read-home'> = async (_call, ports) => {
  const [suites, open] = await Promise.all([ports.registry.suites(), ports.runs.unfinished()]);
  const byName = suites.toSorted((a, b) => (a.definition.name < b.definition.name ? -1 : 1));
  const [subjects, running] = await Promise.all([
    mapLimited(byName, READS, (suite) => subjectOf(suite, ports)),
    mapLimited(open.slice(0, SHOWN_RUNNING), READS, (run) => followedRun(run, ports)),
  ]);
  return { subjects, running, underWay: open.length };
};

async function subjectOf(suite: PublishedSuite, ports: ApiPorts): Promise<SubjectResource> {
  const { name, subject, description, owner, target, kind = 'quality' } = suite.definition;
  const [recent, champion] = await Promise.all([
    ports.runs.ofSuite(name, RECENT_RUNS),
    ports.baselines.champion(name, subject),
  ]);
  const ended = recent.filter(({ state }) => state === 'ended');
  const [newest] = ended;
  const verdict = newest === undefined ? null : await verdictOf(newest, ports);
  const { self, runs, trend } = suiteLinks(name);
  return {
    suite: name,
    subject,
    kind: target.varies,
    judges: kind,
    description,
    team: owner.team,
    champion: champion && { ...champion, served: servedAs(suite, champion.version) },
    newest:
      newest === undefined
        ? null
        : { ...runPoint(newest), headline: verdict?.headline ?? '', served: candidateOf(verdict) },
    trend: ended.slice(0, TREND_RUNS).reverse().map(runPoint),
    regressions: verdict === null ? [] : openRegressions(verdict),
    links: { suite: self, runs, trend },
  };
}

/** Documents are deleted in the end, so a run may outlive its own. */
async function verdictOf({ runId }: RunRecord, { runs, verdicts }: ApiPorts): Promise<Verdict | null> {
  const issued = await runs.verdict(runId);
  return issued === null ? null : verdicts.find(issued);
}

function servedAs(suite: PublishedSuite, version: string): string | null {
  const resolved = resolveVersion(suite, version);
  return resolved.ok ? resolved.served : null;
}

function candidateOf(verdict: Verdict | null): string | null {
  return verdict?.arms.find(({ name }) => name === CANDIDATE)?.served ?? null;
}

/** Of a run that ended early the rules and alerts decided nothing. */
function openRegressions({ decision, earlyEnd }: Verdict) {
  const alerts = earlyEnd === null ? (decision?.alerts ?? []) : [];
  const weight = ({ effect, margin }: RegressionAlert) => -effect.improvement / margin;
  return alerts
    .toSorted((a, b) => weight(b) - weight(a))
    .map(({ metric, slice, effect, margin, rows }) => ({ metric, slice, effect, margin, rows }));
}
