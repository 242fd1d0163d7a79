import type { ResponseOf } from '#dashboard/api/call-api.ts';
import { useApi } from '#dashboard/api/use-api.ts';
import { EmptyNote } from '#dashboard/components/empty-note.tsx';
import { Loaded } from '#dashboard/components/loaded.tsx';
import { ViewHeading } from '#dashboard/components/view-heading.tsx';
import { byUrgency } from '#dashboard/views/home/by-urgency.ts';
import { RunningList } from '#dashboard/views/home/running-list.tsx';
import { SubjectCard } from '#dashboard/views/home/subject-card.tsx';

const WHILE_RUNNING_MS = 2_000;
const WHILE_IDLE_MS = 15_000;

/** What is judged, how it stands, and what runs now. */
export function HomeView() {
  const home = useApi(
    'read-home',
    {},
    {
      again: ({ underWay }) => (underWay > 0 ? WHILE_RUNNING_MS : WHILE_IDLE_MS),
    },
  );
  return (
    <div class="stack wide">
      <ViewHeading title="What is judged" />
      <Loaded of={home} what="subjects" lines={12}>
        {(value) => <Home {...value} />}
      </Loaded>
    </div>
  );
}

function Home({ subjects, running, underWay }: ResponseOf<'read-home'>) {
  const unsettled = subjects.filter(({ newest }) => newest !== null && newest.outcome !== 'pass').length;
  return (
    <>
      {underWay > 0 && <RunningList runs={running} underWay={underWay} />}
      <section class="stack" aria-label="Subjects">
        {subjects.length > 0 && (
          <p class="quiet">
            {subjects.length} {subjects.length === 1 ? 'subject' : 'subjects'};{' '}
            {unsettled === 0
              ? 'every newest change passed'
              : `${unsettled} with a newest change that did not pass`}
            .
          </p>
        )}
        {subjects.length === 0 ? (
          <EmptyNote title="No suite is published yet">
            Publish one with <code>assize publish</code>, or see the quick start with <code>npm start</code>.
          </EmptyNote>
        ) : (
          <ul class="cards">
            {byUrgency(subjects).map((subject) => (
              <SubjectCard
                key={`${subject.suite}\n${subject.subject}`}
                subject={subject}
                running={running.filter(({ suite }) => suite === subject.suite)}
              />
            ))}
          </ul>
        )}
      </section>
      {underWay === 0 && <RunningList runs={running} underWay={underWay} />}
    </>
  );
}
