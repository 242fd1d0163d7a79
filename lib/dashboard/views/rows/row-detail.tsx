import type { ResponseOf } from '#dashboard/api/call-api.ts';
import { useApi } from '#dashboard/api/use-api.ts';
import { Facts } from '#dashboard/components/facts.tsx';
import { Loaded } from '#dashboard/components/loaded.tsx';
import { changeQuery } from '#dashboard/routing/location.ts';
import { DiffedTexts } from '#dashboard/views/rows/diffed-texts.tsx';
import { RowScores } from '#dashboard/views/rows/row-scores.tsx';
import { textOf } from '#dashboard/views/rows/row-text.ts';
import { formatUsd } from '#domain/format/format-usd.ts';
import type { MetricUnits } from '#domain/metrics/metric-units.ts';
import { formatCount } from '#report/format/format-count.ts';
import { formatDuration } from '#report/format/format-duration.ts';

type JudgedRow = ResponseOf<'read-row'>;
type Answer = JudgedRow['answers'][number];

interface RowDetailProps {
  readonly runId: string;
  readonly rowId: string;
  readonly metric: string | undefined;
  readonly units: MetricUnits;
}

/** One row in full: what was asked, what each arm answered, and how it was scored. */
export function RowDetail({ runId, rowId, metric, units }: RowDetailProps) {
  const answer = useApi('read-row', { params: { runId }, query: { id: rowId, metric } });
  return (
    <section class="card stack" aria-label="One row">
      <div class="line apart">
        <h2 class="break">
          <bdi>{rowId}</bdi>
        </h2>
        <button type="button" onClick={() => changeQuery({ row: undefined })}>
          Close
        </button>
      </div>
      <Loaded of={answer} what="the row" lines={12}>
        {(row) => <Detail row={row} units={units} />}
      </Loaded>
    </section>
  );
}

function Detail({ row: judged, units }: { readonly row: JudgedRow; readonly units: MetricUnits }) {
  const { row, slices, answers } = judged;
  const candidate = answers.find(({ arm }) => arm === 'candidate') ?? answers[0];
  const baseline = answers.find((answer) => answer.arm === 'baseline');
  const others = answers.filter((answer) => answer !== candidate && answer !== baseline);
  return (
    <div class="stack">
      <TextBlock title="Input" text={textOf(row.input)} />
      {row.reference !== undefined && <TextBlock title="Reference" text={textOf(row.reference)} />}
      {candidate !== undefined && baseline !== undefined ? (
        <DiffedTexts before={textOf(baseline.output)} after={textOf(candidate.output)}>
          {(before, after) => (
            <div class="columns near">
              <AnswerBlock answer={baseline} text={before} />
              <AnswerBlock answer={candidate} text={after} />
            </div>
          )}
        </DiffedTexts>
      ) : (
        [candidate, baseline].map(
          (answer) =>
            answer !== undefined && (
              <AnswerBlock key={answer.arm} answer={answer} text={textOf(answer.output)} />
            ),
        )
      )}
      {others.map((answer) => (
        <AnswerBlock key={answer.arm} answer={answer} text={textOf(answer.output)} />
      ))}
      <RowScores scores={judged.scores} units={units} />
      <Facts
        of={[
          [
            'Slices',
            Object.entries(slices)
              .map(([name, value]) => `${name}=${value}`)
              .join(', '),
          ],
          ['Cluster', row.cluster ?? ''],
        ]}
      />
    </div>
  );
}

function TextBlock({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section class="stack tight" aria-label={title}>
      <h3>{title}</h3>
      <div class="written">{text === '' ? <span class="quiet">empty</span> : text}</div>
    </section>
  );
}

function AnswerBlock({ answer, text }: { readonly answer: Answer; readonly text: preact.ComponentChildren }) {
  const { arm, error, output } = answer;
  return (
    <section class="stack tight" aria-label={`Answer of ${arm}`}>
      <h3>{arm}</h3>
      {error !== null ? (
        <p class="bad break">
          {error.code}: {error.message}
        </p>
      ) : (
        <div class="written">{output === null || text === '' ? <span class="quiet">empty</span> : text}</div>
      )}
      <p class="quiet small">{answerFacts(answer)}</p>
    </section>
  );
}

function answerFacts(answer: Answer): string {
  const { latencyMs, inputTokens, outputTokens, costMicroUsd, tries, reused, cold } = answer;
  return [
    latencyMs === null ? null : formatDuration(latencyMs),
    inputTokens === null ? null : `${formatCount(inputTokens)} tokens in`,
    outputTokens === null ? null : `${formatCount(outputTokens)} out`,
    costMicroUsd === null ? 'unpriced' : formatUsd(costMicroUsd),
    tries > 1 ? `${tries} tries` : null,
    reused ? 'stored before the run' : null,
    cold ? 'cold' : null,
  ]
    .filter((fact) => fact !== null)
    .join(' · ');
}
