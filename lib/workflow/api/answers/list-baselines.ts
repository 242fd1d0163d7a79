import { requiredSuite } from '#workflow/api/required-things.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';

export const answerListBaselines: RouteAnswer<'list-baselines'> = async ({ params }, ports) => {
  const { definition } = await requiredSuite(params.suite, 404, ports.registry);
  const history = await ports.baselines.history(definition.name, definition.subject);
  return { champions: history.toReversed() };
};
