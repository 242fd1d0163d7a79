import { Refusal } from '#workflow/api/refusal.ts';
import { requiredSuite } from '#workflow/api/required-things.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';

export const answerReadBaseline: RouteAnswer<'read-baseline'> = async ({ params }, ports) => {
  const { definition } = await requiredSuite(params.suite, 404, ports.registry);
  const champion = await ports.baselines.champion(definition.name, definition.subject);
  if (champion !== null) return champion;
  throw new Refusal(
    404,
    `Expected a suite with a champion, but ${definition.name} has none yet. Name one: PUT /v1/suites/${definition.name}/baseline.`,
  );
};
