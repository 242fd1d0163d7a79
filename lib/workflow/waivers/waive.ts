import type { GateDecision } from '#domain/gate/gate-decision.ts';
import type { Manifest } from '#domain/manifest.ts';
import type { Evidence } from '#domain/tallies/evidence.ts';
import { applyWaivers } from '#domain/waivers/apply-waivers.ts';
import { type UsedWaiver, usedWaivers } from '#domain/waivers/used-waiver.ts';
import type { WaiverStore } from '#workflow/ports.ts';

/**
 * A decision with the suite's live waivers applied, and those of them that it rests on.
 *
 * @param at the decision's instant, ISO 8601
 */
export async function waive(
  decision: GateDecision | null,
  { suite: { definition }, arms }: Manifest,
  evidence: Evidence | null,
  at: string,
  ports: { readonly waivers: WaiverStore },
): Promise<{ readonly decision: GateDecision | null; readonly waivers: readonly UsedWaiver[] }> {
  const candidate = arms[0]?.version;
  const hasFailed = decision?.rules.some((rule) => rule.decision === 'fail') ?? false;
  if (decision === null || evidence === null || candidate === undefined || !hasFailed) {
    return { decision, waivers: [] };
  }
  const waivers = await ports.waivers.ofSuite(definition.name);
  const { gate } = definition;
  const waived = applyWaivers(decision, { gate, evidence, candidate, waivers, atMs: Date.parse(at) });
  return { decision: waived, waivers: usedWaivers(waived, waivers) };
}
