import { useCallback, useEffect } from 'preact/hooks';
import { callApi, type ResponseOf } from '#dashboard/api/call-api.ts';
import { useRight } from '#dashboard/api/me.ts';
import { useApi } from '#dashboard/api/use-api.ts';
import { usePages } from '#dashboard/api/use-pages.ts';
import { EmptyNote } from '#dashboard/components/empty-note.tsx';
import { Skeleton } from '#dashboard/components/loaded.tsx';
import { NoRightNote } from '#dashboard/components/no-right-note.tsx';
import { Outcome } from '#dashboard/components/outcome.tsx';
import { ProblemNote } from '#dashboard/components/problem-note.tsx';
import { ViewHeading } from '#dashboard/components/view-heading.tsx';
import { type GridColumn, VirtualGrid } from '#dashboard/components/virtual-grid.tsx';
import { When } from '#dashboard/components/when.tsx';
import { changeQuery, hrefTo } from '#dashboard/routing/location.ts';
import { formatCount } from '#report/format/format-count.ts';
import { formatDuration } from '#report/format/format-duration.ts';

type Run = ResponseOf<'list-runs'>['runs'][number];
type Filters = Readonly<Record<string, string>>;

const outcomes = ['pass', 'fail', 'inconclusive', 'incomplete', 'waived'] as const;
const states = ['running', 'paused', 'cancelling', 'ended'] as const;
const UNDER_WAY_MS = 4_000;

const columns: readonly GridColumn<Run>[] = [
  {
    title: 'Outcome',
    width: '9rem',
    cell: ({ outcome, state }) => <Outcome of={outcome ?? (state === 'ended' ? 'incomplete' : state)} />,
  },
  {
    title: 'Run',
    width: 'minmax(10rem, 2fr)',
    cell: ({ runId, suite, attempt }) => (
      <a href={hrefTo(['runs', runId])}>
        {suite}
        {attempt > 1 && <span class="quiet"> attempt {attempt}</span>}
      </a>
    ),
  },
  {
    title: 'Change',
    width: 'minmax(12rem, 3fr)',
    cell: ({ change }) => (
      <>
        <span class="quiet">{change.kind}</span> {change.subject} → <code>{change.candidate}</code>
      </>
    ),
  },
  { title: 'Rows', width: '6rem', isNumber: true, cell: ({ rows }) => formatCount(rows) },
  {
    title: 'Took',
    width: '6.5rem',
    isNumber: true,
    cell: ({ createdAt, endedAt }) =>
      endedAt === null ? '' : formatDuration(Date.parse(endedAt) - Date.parse(createdAt)),
  },
  { title: 'Opened', width: '9rem', isNumber: true, cell: ({ createdAt }) => <When at={createdAt} /> },
];

/** Every run, newest first, however many: filters stand in the address. */
export function RunList({ query }: { readonly query: Filters }) {
  const { suite, outcome, state, subject } = query;
  const mayWrite = useRight('write');
  const pages = usePages<Run>(
    JSON.stringify([suite, outcome, state, subject]),
    useCallback(
      async (cursor, signal) => {
        const filter = { suite, outcome, state, subject, cursor, limit: 100 };
        const { runs, next } = await callApi('list-runs', { query: filter }, signal);
        return { items: runs, next };
      },
      [suite, outcome, state, subject],
    ),
  );
  useReloadWhileRunning(pages.items, pages.reload);
  const isFiltered = [suite, outcome, state, subject].some((value) => value !== undefined);
  return (
    <div class="stack">
      <ViewHeading title="Runs">
        {mayWrite && (
          <a class="button" href={hrefTo(['runs', 'new'], { suite })}>
            Start a run
          </a>
        )}
      </ViewHeading>
      {!mayWrite && <NoRightNote>Starting a run</NoRightNote>}
      <RunFilters query={query} />
      {pages.state === 'failed' && <ProblemNote error={pages.error} retry={pages.reload} />}
      {pages.state === 'loading' && <Skeleton what="runs" lines={14} />}
      {pages.state === 'all' && pages.items.length === 0 && (
        <EmptyNote title={isFiltered ? 'No run fits the filter' : 'No run yet'}>
          {isFiltered ? (
            <a href={hrefTo(['runs'])}>Show all runs.</a>
          ) : (
            <>
              A deployment event starts one; so does <code>assize run</code>.
            </>
          )}
        </EmptyNote>
      )}
      {pages.items.length > 0 && (
        <VirtualGrid
          label="Runs"
          minWidth="58rem"
          columns={columns}
          rows={pages.items}
          keyOf={({ runId }) => runId}
          onEnd={pages.more}
          foot={
            <span role="status">
              {formatCount(pages.items.length)}{' '}
              {pages.state === 'all' ? 'runs in all' : 'runs so far; more as you scroll'}
            </span>
          }
        />
      )}
    </div>
  );
}

function RunFilters({ query }: { readonly query: Filters }) {
  const { loading } = useApi('list-suites', {});
  const suites = loading.state === 'ready' ? loading.value.suites.map(({ name }) => name) : [];
  const known = query.suite === undefined || suites.includes(query.suite) ? suites : [query.suite, ...suites];
  return (
    <search class="filters">
      <Choice name="suite" label="Suite" options={known} query={query} />
      <Choice name="outcome" label="Outcome" options={outcomes} query={query} />
      <Choice name="state" label="State" options={states} query={query} />
      {query.subject !== undefined && (
        <button type="button" onClick={() => changeQuery({ subject: undefined })}>
          Subject {query.subject} ×
        </button>
      )}
    </search>
  );
}

function Choice({
  name,
  label,
  options,
  query,
}: {
  readonly name: string;
  readonly label: string;
  readonly options: readonly string[];
  readonly query: Filters;
}) {
  return (
    <label>
      {label}
      <select
        value={query[name] ?? ''}
        onChange={({ currentTarget }) => changeQuery({ [name]: currentTarget.value }, { replace: true })}
      >
        <option value="">any</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    </label>
  );
}

/** While the newest page holds a run under way, it is read again now and then; further pages stay as they were read. */
function useReloadWhileRunning(runs: readonly Run[], reload: () => void): void {
  const isRunning = runs.length <= 100 && runs.some(({ state }) => state !== 'ended');
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => {
      if (!document.hidden) reload();
    }, UNDER_WAY_MS);
    return () => clearInterval(timer);
  }, [isRunning, reload]);
}
