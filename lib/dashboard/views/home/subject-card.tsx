import type { ResponseOf } from '#dashboard/api/call-api.ts';
import { Facts } from '#dashboard/components/facts.tsx';
import { Outcome } from '#dashboard/components/outcome.tsx';
import { OutcomeTrail } from '#dashboard/components/outcome-trail.tsx';
import { When } from '#dashboard/components/when.tsx';
import { hrefTo } from '#dashboard/routing/location.ts';
import { VersionName } from '#dashboard/views/home/version-name.tsx';
import { formatSlice } from '#domain/format/format-slice.ts';

type Home = ResponseOf<'read-home'>;
type Subject = Home['subjects'][number];

interface SubjectCardProps {
  readonly subject: Subject;
  /** Its runs under way. */
  readonly running: Home['running'];
}

/** One subject: its newest verdict, what it lost, which version is what, and the verdicts before. */
export function SubjectCard({ subject, running }: SubjectCardProps) {
  const { suite, kind, newest, trend, regressions, team } = subject;
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
              <When at={newest.decidedAt} />
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
      <Versions subject={subject} running={running} />
      {trend.length > 0 && (
        <div class="line apart">
          <span class="quiet small">Verdicts so far</span>
          <OutcomeTrail points={trend} />
        </div>
      )}
    </li>
  );
}

/** Which version is what: the one judged last, the one that others are held against, and those being judged. */
function Versions({ subject: { newest, champion }, running }: SubjectCardProps) {
  return (
    <Facts
      of={[
        [
          'Judged last',
          newest === null ? null : <VersionName version={newest.candidate} served={newest.served} />,
        ],
        [
          'Champion',
          champion === null ? (
            'none yet'
          ) : (
            <>
              <VersionName version={champion.version} served={champion.served} />
              {champion.version === newest?.candidate && ', the same'}
            </>
          ),
        ],
        [
          'Judged now',
          running.length === 0
            ? null
            : running.map(({ runId, change }) => (
                <a key={runId} href={hrefTo(['runs', runId])}>
                  <code>{change.candidate}</code>{' '}
                </a>
              )),
        ],
      ]}
    />
  );
}
