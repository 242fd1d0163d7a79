import { knownUnits } from '#domain/metrics/metric-units.ts';
import { requiredRun } from '#workflow/api/required-things.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { endEvents } from '#workflow/end-events.ts';
import type { OutgoingEvent } from '#workflow/ports.ts';

export const answerListRunEvents: RouteAnswer<'list-run-events'> = async ({ params }, ports) => {
  const run = await requiredRun(params.runId, ports.runs);
  const issued = await ports.runs.verdict(run.runId);
  if (issued === null) return { events: [], published: false };
  const [verdict, manifest] = await Promise.all([
    ports.verdicts.read(issued),
    ports.definitions.manifest(run.manifest),
  ]);
  const units = knownUnits(manifest.suite.definition);
  return {
    events: endEvents(run, verdict, issued, { ...ports, units }).map(listed),
    published: issued.published,
  };
};

function listed({ detailType, detail }: OutgoingEvent) {
  // Composed here, in our envelope.
  const { metadata, data } = detail as {
    readonly metadata: { readonly eventId: string; readonly occurredAt: string };
    readonly data: object;
  };
  const { eventId, occurredAt } = metadata;
  return { detailType, eventId, occurredAt, detail: { metadata: { ...metadata }, data: { ...data } } };
}
