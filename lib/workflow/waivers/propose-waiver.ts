import { describeProblems } from '#contracts/describe-problems.ts';
import type { Suite } from '#domain/suite.ts';
import { coversSomeRule } from '#domain/waivers/covers-rule.ts';
import {
  expiryProblem,
  type Waiver,
  type WaiverRequest,
  waiverIdOf,
  waiverRequestSchema,
} from '#domain/waivers/waiver.ts';
import type { WaiverStore } from '#workflow/ports.ts';

export type WaiverResult =
  | { readonly ok: true; readonly waiver: Waiver }
  /** What was expected and what came, for people. */
  | { readonly ok: false; readonly problem: string };

/**
 * Asks for a waiver: it covers nothing until somebody else approves it. The same request again finds the first.
 *
 * @param id Default: made of the request.
 */
export async function proposeWaiver(
  request: WaiverRequest,
  { gate, name }: Suite,
  waivers: WaiverStore,
  id?: string,
): Promise<WaiverResult> {
  const parsed = waiverRequestSchema.safeParse(request);
  if (!parsed.success) {
    return { ok: false, problem: `${describeProblems(parsed.error, request, 'waiver').join('; ')}.` };
  }
  const expiry = expiryProblem(parsed.data);
  if (expiry !== null) return { ok: false, problem: expiry };
  const { scope } = parsed.data;
  if (!coversSomeRule(scope, gate)) {
    const kinds = [...new Set(gate.rules.map(({ rule, metric }) => `${rule} ${metric}`))].join(', ');
    const slice = scope.slice === undefined ? '' : ` on slice "${scope.slice}"`;
    return {
      ok: false,
      problem: `Expected a scope that covers a rule of suite ${name} (${kinds}), got "${scope.rule}"${slice}. A verdict shows the ids of its rules; * stands for any text.`,
    };
  }
  const none = { approval: null, revocation: null, expiredAt: null };
  const waiver = await waivers.propose({
    ...parsed.data,
    id: id ?? waiverIdOf(parsed.data),
    ...none,
  });
  return { ok: true, waiver };
}
