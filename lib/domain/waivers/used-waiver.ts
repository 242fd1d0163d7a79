import type { GateDecision } from '#domain/gate/gate-decision.ts';
import type { Waiver, WaiverScope } from '#domain/waivers/waiver.ts';

/** A waiver as it was when a verdict used it: frozen, whatever becomes of it later. */
export interface UsedWaiver {
  readonly id: string;
  readonly scope: WaiverScope;
  readonly owner: string;
  readonly reason: string;
  readonly createdBy: string;
  readonly approvedBy: string;
  readonly approvedAt: string;
  readonly expiresAt: string;
  /** Ids of the failed rules that it covered. */
  readonly rules: readonly string[];
}

/** The waivers that a decision rests on, by id. */
export function usedWaivers({ rules }: GateDecision, waivers: readonly Waiver[]): UsedWaiver[] {
  return waivers
    .flatMap(({ id, scope, owner, reason, createdBy, approval, expiresAt }) => {
      const covered = rules.filter(({ waivedBy }) => waivedBy?.includes(id)).map((rule) => rule.id);
      if (approval === null || covered.length === 0) return [];
      const { by: approvedBy, at: approvedAt } = approval;
      return [{ id, scope, owner, reason, createdBy, approvedBy, approvedAt, expiresAt, rules: covered }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
