import { useCallback, useMemo } from 'preact/hooks';
import { callApi, type ResponseOf } from '#dashboard/api/call-api.ts';
import { useServesRows } from '#dashboard/api/me.ts';
import { usePages } from '#dashboard/api/use-pages.ts';
import { EmptyNote } from '#dashboard/components/empty-note.tsx';
import { Skeleton } from '#dashboard/components/loaded.tsx';
import { ProblemNote } from '#dashboard/components/problem-note.tsx';
import { type GridColumn, VirtualGrid } from '#dashboard/components/virtual-grid.tsx';
import { changeQuery, hrefTo } from '#dashboard/routing/location.ts';
import { ExportRows } from '#dashboard/views/rows/export-rows.tsx';
import { RowDetail } from '#dashboard/views/rows/row-detail.tsx';
import { RowFilters } from '#dashboard/views/rows/row-filters.tsx';
import { type RowQuery, rowQueryOf } from '#dashboard/views/rows/row-query.ts';
import { previewOf } from '#dashboard/views/rows/row-text.ts';
import type { RunPartProps } from '#dashboard/views/run/run-part.ts';
import { useUnits } from '#dashboard/views/run/use-units.ts';
import { formatDifference, formatValue } from '#domain/format/format-metric.ts';
import { unitOf } from '#domain/metrics/metric-units.ts';
import { formatCount } from '#report/format/format-count.ts';

type JudgedRow = ResponseOf<'read-row'>;

const reasons = {
  'not-served': {
    title: 'This deployment serves no rows',
    what: 'They stay in its bucket. Whoever deploys it may set api.rows: true in assize.yaml; Athena and DuckDB read them with rights to the bucket.',
  },
  'not-allowed': {
    title: 'You may not read rows here',
    what: 'Rows may hold what customers wrote, so reading them is a right of its own: ask for a group that is named under api.jwt.rowReaders in assize.yaml.',
  },
} as const;

/** Single rows: what the candidate answered beside the baseline, however many there are. */
export function RowsPart(props: RunPartProps) {
  const serves = useServesRows();
  if (serves !== 'yes') {
    return <EmptyNote title={reasons[serves].title}>{reasons[serves].what}</EmptyNote>;
  }
  return <Rows {...props} />;
}

function Rows({ verdict, query }: RunPartProps) {
  const { runId } = verdict;
  const filter = rowQueryOf(query);
  const key = JSON.stringify(filter);
  const pages = usePages<JudgedRow>(
    `${runId}\n${key}`,
    useCallback(
      async (cursor, signal) => {
        const asked = { ...(JSON.parse(key) as RowQuery), cursor, limit: 100 };
        const { rows, next, metric, matching } = await callApi(
          'list-rows',
          { params: { runId }, query: asked },
          signal,
        );
        return { items: rows, next, about: { metric, matching } };
      },
      [runId, key],
    ),
  );
  const about = pages.about as { readonly metric: string; readonly matching: number | null } | null;
  const units = useUnits(runId);
  const metric = about?.metric ?? filter.metric ?? '';
  const unit = unitOf(units ?? {}, metric);
  const hasBaseline = verdict.arms.some(({ name }) => name === 'baseline');
  const columns = useMemo(
    () => columnsOf(runId, query, unit, hasBaseline),
    [runId, query, unit, hasBaseline],
  );
  const chosen = query.row;
  const choose = useCallback((row: JudgedRow) => changeQuery({ row: row.row.id }, { replace: true }), []);
  return (
    <div class="stack">
      <RowFilters verdict={verdict} filter={filter} />
      {pages.state === 'failed' && <ProblemNote error={pages.error} retry={pages.reload} />}
      {pages.state === 'all' && pages.items.length === 0 && (
        <EmptyNote title="No row fits the filter">
          <a href={hrefTo(['runs', runId, 'rows'])}>Show all rows.</a>
        </EmptyNote>
      )}
      <div class={chosen === undefined ? 'stack' : 'beside'}>
        {pages.state === 'loading' && <Skeleton what="rows" lines={14} />}
        {pages.items.length > 0 && (
          <VirtualGrid
            label="Rows"
            minWidth="34rem"
            columns={columns}
            rows={pages.items}
            keyOf={({ row }) => row.id}
            chosen={chosen}
            onChoose={choose}
            onEnd={pages.more}
            foot={
              <div class="line apart">
                <span role="status">
                  {countLine(pages.items.length, about?.matching ?? null, pages.state)}
                </span>
                <ExportRows runId={runId} filter={filter} />
              </div>
            }
          />
        )}
        {chosen !== undefined && (
          <RowDetail key={chosen} runId={runId} rowId={chosen} metric={filter.metric} units={units ?? {}} />
        )}
      </div>
    </div>
  );
}

function countLine(shown: number, matching: number | null, state: string): string {
  if (state === 'all') return `${formatCount(shown)} rows`;
  const of = matching === null ? '' : ` of ${formatCount(matching)}`;
  return `${formatCount(shown)}${of} rows so far; more as you scroll`;
}

const changeWords = { lost: '▼ lost', gained: '▲ gained', same: '= same' } as const;
const changeTones = { lost: 'bad', gained: 'good', same: 'quiet' } as const;

function columnsOf(
  runId: string,
  query: Readonly<Record<string, string>>,
  unit: string,
  hasBaseline: boolean,
): readonly GridColumn<JudgedRow>[] {
  return [
    {
      title: 'Row',
      width: 'minmax(7rem, 1fr)',
      cell: ({ row }) => (
        <a
          href={hrefTo(['runs', runId, 'rows'], { ...query, row: row.id })}
          {...(row.id === query.row && { 'aria-current': 'true' as const })}
        >
          <bdi>{row.id}</bdi>
        </a>
      ),
    },
    {
      title: hasBaseline ? 'Candidate' : 'Error',
      width: '6.5rem',
      cell: ({ change, answers }) =>
        answers.some(({ error }) => error !== null) ? (
          <span class="doubtful">! error</span>
        ) : change === null ? (
          <span class="quiet">not scored</span>
        ) : (
          <span class={changeTones[change]}>{changeWords[change]}</span>
        ),
    },
    {
      title: hasBaseline ? 'Difference' : 'Score',
      width: '7rem',
      isNumber: true,
      cell: ({ value }) =>
        value === null ? '' : hasBaseline ? formatDifference(value, unit) : formatValue(value, unit),
    },
    { title: 'Input', width: 'minmax(10rem, 4fr)', cell: ({ row }) => <bdi>{previewOf(row.input)}</bdi> },
  ];
}
