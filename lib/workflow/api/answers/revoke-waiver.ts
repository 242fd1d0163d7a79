import { accountableCaller } from '#workflow/api/accountable-caller.ts';
import { Refusal } from '#workflow/api/refusal.ts';
import { requiredWaiver } from '#workflow/api/required-things.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { waiverResource } from '#workflow/api/waiver-resource.ts';
import { revokeWaiver } from '#workflow/waivers/revoke-waiver.ts';

export const answerRevokeWaiver: RouteAnswer<'revoke-waiver'> = async ({ params, body, caller }, ports) => {
  const by = accountableCaller(caller);
  const waiver = await requiredWaiver(params, ports.waivers);
  const nowMs = ports.nowMs();
  const revoked = await revokeWaiver(waiver, { by, reason: body.reason }, nowMs, ports.waivers);
  if (revoked.ok) return waiverResource(revoked.waiver, nowMs);
  throw new Refusal(409, revoked.problem);
};
