import { RunView } from '#dashboard/views/run/run-view.tsx';
import { RunList } from '#dashboard/views/runs/run-list.tsx';
import { StartRunForm } from '#dashboard/views/runs/start-run-form.tsx';
import type { ViewProps } from '#dashboard/views/view.ts';

/** `#/runs` lists them, `#/runs/<id>` shows one, `#/runs/new` asks for one. */
export function RunsView({ path, query }: ViewProps) {
  const [runId, part = 'verdict', ...rest] = path;
  if (runId === undefined) return <RunList query={query} />;
  if (runId === 'new') return <StartRunForm query={query} />;
  return <RunView key={runId} runId={runId} part={part} rest={rest} query={query} />;
}
