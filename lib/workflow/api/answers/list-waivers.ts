import { requiredSuite } from '#workflow/api/required-things.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { waiverResource } from '#workflow/api/waiver-resource.ts';
import { listWaivers } from '#workflow/waivers/list-waivers.ts';

export const answerListWaivers: RouteAnswer<'list-waivers'> = async ({ query }, ports) => {
  const { suite, state } = query;
  if (suite !== undefined) await requiredSuite(suite, 422, ports.registry);
  const nowMs = ports.nowMs();
  const waivers = (await listWaivers(suite, ports)).map((waiver) => waiverResource(waiver, nowMs));
  return { waivers: waivers.filter((one) => state === undefined || one.state === state).toReversed() };
};
