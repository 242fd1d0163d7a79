import type { WaiverResource } from '#contracts/api/waiver-resource.ts';
import { contentHash } from '#domain/hash.ts';
import { type Waiver, waiverIdOfToken } from '#domain/waivers/waiver.ts';
import { accountableCaller } from '#workflow/api/accountable-caller.ts';
import { Refusal } from '#workflow/api/refusal.ts';
import { requiredSuite } from '#workflow/api/required-things.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { waiverResource } from '#workflow/api/waiver-resource.ts';
import { proposeWaiver } from '#workflow/waivers/propose-waiver.ts';

/** Sent again, however late, it finds the waiver of the first time, with all that was done about it since. */
export const answerCreateWaiver: RouteAnswer<'create-waiver'> = async ({ params, body, caller }, ports) => {
  const { definition } = await requiredSuite(params.suite, 404, ports.registry);
  const createdBy = accountableCaller(caller);
  const { rule, slice, candidate, owner, reason, token } = body;
  const scope = {
    rule,
    ...(slice !== undefined && { slice }),
    ...(candidate !== undefined && { candidate }),
  };
  const wanted = { scope, owner, reason, expiresAt: new Date(body.expiresAt).toISOString() };
  const content = contentHash(wanted);
  const asked = { suite: definition.name, createdBy, ...wanted };
  const id = waiverIdOfToken(asked, token ?? content);
  const nowMs = ports.nowMs();
  const earlier = await ports.waivers.get(asked.suite, id);
  if (earlier !== null) return asWanted(earlier);
  const request = { ...asked, createdAt: new Date(nowMs).toISOString() };
  const made = await proposeWaiver(request, definition, ports.waivers, id);
  if (!made.ok) throw new Refusal(422, made.problem);
  return asWanted(made.waiver);

  function asWanted(waiver: Waiver): WaiverResource {
    const { scope, owner, reason, expiresAt } = waiver;
    if (contentHash({ scope, owner, reason, expiresAt }) === content) return waiverResource(waiver, nowMs);
    throw new Refusal(
      409,
      `Expected a token that asks for the same waiver each time, but body.token "${token}" asked for another one before, ${waiver.id}. Take a new token for a new waiver.`,
    );
  }
};
