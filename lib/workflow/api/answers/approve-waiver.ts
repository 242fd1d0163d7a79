import { accountableCaller } from '#workflow/api/accountable-caller.ts';
import { Refusal } from '#workflow/api/refusal.ts';
import { requiredWaiver } from '#workflow/api/required-things.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { waiverResource } from '#workflow/api/waiver-resource.ts';
import { approveWaiver } from '#workflow/waivers/approve-waiver.ts';

export const answerApproveWaiver: RouteAnswer<'approve-waiver'> = async ({ params, caller }, ports) => {
  const by = accountableCaller(caller);
  const waiver = await requiredWaiver(params, ports.waivers);
  const nowMs = ports.nowMs();
  const approved = await approveWaiver(waiver, by, nowMs, ports.waivers);
  if (approved.ok) return waiverResource(approved.waiver, nowMs);
  throw new Refusal(by === waiver.createdBy ? 403 : 409, approved.problem);
};
