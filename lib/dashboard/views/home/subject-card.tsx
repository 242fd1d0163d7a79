import type { ResponseOf } from '#dashboard/api/call-api.ts';
import { Outcome } from '#dashboard/components/outcome.tsx';
import { OutcomeTrail } from '#dashboard/components/outcome-trail.tsx';
import { When } from '#dashboard/components/when.tsx';
import { hrefTo } from '#dashboard/routing/location.ts';
import { formatSlice } from '#domain/format/format-slice.ts';

type Subject = ResponseOf<'read-home'>['subjects'][number];

/** One subject: its newest verdict, the ones before, and what it lost. */
export function SubjectCard({ subject }: { readonly subject: Subject }) {
  const { suite, kind, newest, champion, trend, regressions, team } = subject;
  const isSame = suite === subject.subject;
  return (
    <li class="card stack">
      <div class="line apart">
        <h2 class="break">
          <a href={hrefTo(['suites', suite])}>{subject.subject}</a>
        </h2>
        <span class="quiet small">
          {kind} · {isSame ? team : `${suite}, ${team}`}
        </span>
      </div>
      {newest === null ? (
        <p class="quiet">Nothing has been judged yet.</p>
      ) : (
        <div class="stack tight">
          <p class="line">
            <a href={hrefTo(['runs', newest.runId])} aria-label={`${newest.outcome}: the newest verdict`}>
              <Outcome of={newest.outcome} />
            </a>
            <span class="quiet">
              <code>{newest.candidate}</code> · <When at={newest.decidedAt} />
            </span>
          </p>
          <p class="break">{newest.headline}</p>
        </div>
      )}
      {regressions.length > 0 && (
        <p class="bad small break">
          {regressions.length === 1 ? 'Lost' : `${regressions.length} losses, the largest`} on{' '}
          {regressions[0]?.metric}, {formatSlice(regressions[0]?.slice ?? 'all')}
        </p>
      )}
      <div class="line apart">
        <span class="quiet small">
          {champion === null ? 'No champion yet' : 'Champion '}
          {champion !== null && <code>{champion.version}</code>}
        </span>
        {trend.length > 0 && <OutcomeTrail points={trend} />}
      </div>
    </li>
  );
}
