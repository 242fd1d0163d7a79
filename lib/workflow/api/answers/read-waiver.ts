import { requiredWaiver } from '#workflow/api/required-things.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { waiverResource } from '#workflow/api/waiver-resource.ts';

export const answerReadWaiver: RouteAnswer<'read-waiver'> = async ({ params }, ports) =>
  waiverResource(await requiredWaiver(params, ports.waivers), ports.nowMs());
