import { randomUUID } from 'node:crypto';
import { apiSource } from '#contracts/event-sources.ts';
import { requestedChange } from '#contracts/triggers/requested-change.ts';
import { runIdOf } from '#domain/change.ts';
import { resolveVersion } from '#domain/resolve-version.ts';
import { Refusal } from '#workflow/api/refusal.ts';
import { requiredSuite } from '#workflow/api/required-things.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { acceptedRun } from '#workflow/api/run-resource.ts';

export const answerStartRun: RouteAnswer<'start-run'> = async ({ body, caller }, ports) => {
  const suite = await requiredSuite(body.suite, 422, ports.registry);
  for (const field of ['candidate', 'baseline'] as const) {
    const version = body[field];
    const resolved = version === undefined ? null : resolveVersion(suite, version);
    if (resolved?.ok === false) throw new Refusal(422, `body.${field}: ${resolved.problem}`);
  }
  const { token = randomUUID() } = body;
  const event = {
    source: apiSource,
    detailType: 'Run Requested',
    detail: { ...body, token, by: caller.name },
    resources: [],
  };
  const requested = requestedChange(event, ports.nowMs());
  if (!requested.ok) throw new Refusal(422, 'Expected a request that names a change.', requested.problems);
  const { key } = requested.change;
  const eventId = await ports.requests.put(event);
  return acceptedRun({ runId: runIdOf(body.suite, key, 1), changeKey: key, attempt: 1, eventId });
};
