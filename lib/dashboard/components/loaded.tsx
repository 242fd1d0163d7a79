import type { ComponentChildren } from 'preact';
import type { Loadable } from '#dashboard/api/use-api.ts';
import { ProblemNote } from '#dashboard/components/problem-note.tsx';

interface LoadedProps<Value> {
  readonly of: Loadable<Value>;
  /** What is awaited, for those who hear the page. */
  readonly what: string;
  /** Lines that are held free meanwhile, so that nothing jumps. Default 6. */
  readonly lines?: number;
  readonly children: (value: Value) => ComponentChildren;
}

/** Shows what was asked for once it is there: until then its outline, and where it fails, why. */
export function Loaded<Value>({ of, what, lines = 6, children }: LoadedProps<Value>) {
  const { loading, reload } = of;
  switch (loading.state) {
    case 'ready':
      return <>{children(loading.value)}</>;
    case 'failed':
      return <ProblemNote error={loading.error} retry={reload} />;
    case 'loading':
      return <Skeleton what={what} lines={lines} />;
  }
}

export function Skeleton({ what, lines = 6 }: { readonly what: string; readonly lines?: number }) {
  return (
    <div class="skeleton" role="status">
      <p class="unseen">Loading {what}</p>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} aria-hidden="true" />
      ))}
    </div>
  );
}
