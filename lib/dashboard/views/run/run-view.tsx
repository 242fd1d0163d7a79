import { useEffect } from 'preact/hooks';
import type { FollowedRun } from '#contracts/api/run-resource.ts';
import { useApi } from '#dashboard/api/use-api.ts';
import { loadPlot } from '#dashboard/charts/load-plot.ts';
import { Loaded } from '#dashboard/components/loaded.tsx';
import { RunPause } from '#dashboard/components/run-pause.tsx';
import { RunProgressBar } from '#dashboard/components/run-progress-bar.tsx';
import { Tabs } from '#dashboard/components/tabs.tsx';
import { ViewHeading } from '#dashboard/components/view-heading.tsx';
import { When } from '#dashboard/components/when.tsx';
import { hrefTo } from '#dashboard/routing/location.ts';
import { isNotThere, Opening } from '#dashboard/views/run/opening.tsx';
import { RunActs } from '#dashboard/views/run/run-acts.tsx';
import { runParts } from '#dashboard/views/run/run-part-catalogue.tsx';
import type { Verdict } from '#domain/verdict.ts';

const WHILE_RUNNING_MS = 1_500;

interface RunViewProps {
  readonly runId: string;
  /** Which part of it is shown. */
  readonly part: string;
  readonly rest: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

/** One run: how far it is, or its verdict with all that it rests on. */
export function RunView({ runId, part, rest, query }: RunViewProps) {
  const run = useApi(
    'read-run',
    { params: { runId } },
    {
      again: ({ state }) => (state === 'ended' ? null : WHILE_RUNNING_MS),
    },
  );
  // Its rules will be drawn: the library comes while the verdict does.
  useEffect(() => void loadPlot(), []);
  const hasEnded = run.loading.state === 'ready' && run.loading.value.state === 'ended';
  const verdict = useApi('read-verdict', hasEnded ? { params: { runId } } : null, { isFixed: true });
  if (query.asked !== undefined && isNotThere(run))
    return <Opening runId={runId} asked={query.asked} reload={run.reload} />;
  return (
    <div class="stack">
      <Loaded of={run} what="the run" lines={10}>
        {(found) => (
          <>
            <RunHeading run={found} />
            <RunActs run={found} onChange={run.reload} />
            {found.state === 'ended' ? (
              <>
                <Tabs
                  label="Parts of the run"
                  chosen={part}
                  tabs={runParts.map(({ name, title }) => ({
                    name,
                    title,
                    href: hrefTo(name === 'verdict' ? ['runs', runId] : ['runs', runId, name]),
                  }))}
                />
                <Loaded of={verdict} what="the verdict" lines={14}>
                  {(document) => (
                    <RunPart
                      name={part}
                      // The document as it was issued: its contract leaves open what later versions add.
                      verdict={document as unknown as Verdict}
                      rest={rest}
                      query={query}
                    />
                  )}
                </Loaded>
              </>
            ) : (
              <UnderWay run={found} />
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

function RunHeading({ run }: { readonly run: FollowedRun }) {
  const { change, suite, runId, attempt, supersedes } = run;
  return (
    <div class="stack tight">
      <p class="quiet small">
        <a href={hrefTo(['runs'])}>Runs</a> / <a href={hrefTo(['suites', suite])}>{suite}</a> /{' '}
        <code>{runId}</code>
        {attempt > 1 && ` · attempt ${attempt}`}
        {supersedes !== null && (
          <>
            {' '}
            in place of <a href={hrefTo(['runs', supersedes])}>{supersedes}</a>
          </>
        )}
      </p>
      <ViewHeading title={`${change.subject}: ${change.candidate}`}>
        <a class="button" href={hrefTo(['compare'], { runs: runId })}>
          Compare
        </a>
      </ViewHeading>
    </div>
  );
}

function UnderWay({ run }: { readonly run: FollowedRun }) {
  return (
    <section class="card stack" aria-label="Progress">
      <p>
        Opened <When at={run.createdAt} />. The verdict shows here as soon as the run has ended.
      </p>
      <RunProgressBar run={run} />
      {run.pause != null && <RunPause pause={run.pause} />}
      {run.cancelledBy !== null && (
        <p>
          {run.cancelledBy.by} asked to end it: {run.cancelledBy.reason}
        </p>
      )}
      <p class="unseen" role="status">
        The run is {run.state}, wave {run.wave + 1} of {run.waves}.
      </p>
    </section>
  );
}

function RunPart({
  name,
  ...props
}: {
  readonly name: string;
  readonly verdict: Verdict;
  readonly rest: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}) {
  const part = runParts.find((known) => known.name === name);
  if (part === undefined) {
    return (
      <p>
        A run has no part “{name}”. <a href={hrefTo(['runs', props.verdict.runId])}>Show its verdict.</a>
      </p>
    );
  }
  const { Component } = part;
  return <Component {...props} />;
}
