import { Refusal } from '#workflow/api/refusal.ts';
import { requiredSuite } from '#workflow/api/required-things.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { nameChampion } from '#workflow/name-champion.ts';

/** Sent again after a lost answer it changes nothing: what was asked for is so already. */
export const answerSetBaseline: RouteAnswer<'set-baseline'> = async ({ params, body, caller }, ports) => {
  const suite = await requiredSuite(params.suite, 404, ports.registry);
  const { name, subject } = suite.definition;
  const current = await ports.baselines.champion(name, subject);
  const by = `${caller.name}: ${body.reason}`;
  if (current?.version === body.version && isAsExpected(current.revision, current.by === by)) return current;
  const named = await nameChampion(suite, { ...body, by }, ports.nowMs(), ports.baselines);
  if (named.kind === 'named') return named.champion;
  if (named.kind === 'unknown-version') throw new Refusal(422, `body.version: ${named.problem}`);
  const { revision = 0, version = 'none' } = named.champion ?? {};
  throw new Refusal(
    409,
    `Expected the champion of ${name} to be at revision ${body.expectedRevision ?? 'that it was read at'}, but it is at ${revision} (${version}). Look at it (GET /v1/suites/${name}/baseline) and ask again.`,
  );

  function isAsExpected(revision: number, isOwnMove: boolean): boolean {
    const { expectedRevision } = body;
    if (expectedRevision === undefined || expectedRevision === revision) return true;
    return isOwnMove && expectedRevision === revision - 1;
  }
};
