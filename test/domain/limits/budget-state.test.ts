import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type BudgetState, settleMoney, spentOf, takeMoney } from '#domain/limits/budget-state.ts';

const NOW = 1_800_000_000_000;
const ask = (workerId: string, spentMicroUsd: number, capMicroUsd = 1_000, perCallMicroUsd = 10) => ({
  workerId,
  spentMicroUsd,
  perCallMicroUsd,
  capMicroUsd,
});

it('gives a share of what is left, and at least a few calls', () => {
  expect(takeMoney(null, ask('a', 0, 100_000, 0), NOW).grant).toEqual({
    kind: 'granted',
    amountMicroUsd: 3_125,
  });
  expect(takeMoney(null, ask('a', 0), NOW).grant).toEqual({ kind: 'granted', amountMicroUsd: 80 });
});

it('says that others hold the rest, and says that it is spent once it is', () => {
  const state: BudgetState = {
    settledMicroUsd: 900,
    leases: { b: { amountMicroUsd: 100, spentMicroUsd: 60, expiresAtMs: NOW + 1 } },
  };
  expect(takeMoney(state, ask('a', 0), NOW).grant).toEqual({ kind: 'wait' });
  const spent = { ...state, leases: { b: { ...state.leases['b']!, spentMicroUsd: 100 } } };
  expect(takeMoney(spent, ask('a', 0), NOW).grant).toEqual({ kind: 'spent' });
});

it('counts all that a lost worker held as spent, so that the cap holds', () => {
  const { state } = takeMoney(null, ask('lost', 0), NOW);
  const later = takeMoney(state, ask('a', 0), NOW + 3_600_000);
  expect(spentOf(later.state)).toBe(80);
});

it('frees what a worker did not spend', () => {
  const { state } = takeMoney(null, ask('a', 0), NOW);
  expect(settleMoney(state, 'a', 15)).toEqual({ settledMicroUsd: 15, leases: {} });
});

it('never lets all together hold more than the cap', () => {
  const step = fc.record({ worker: fc.nat(15), spends: fc.nat(60), leaves: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), fc.integer({ min: 1, max: 5_000 }), (steps, cap) => {
      let state: BudgetState | null = null;
      const amounts = new Map<string, number>();
      const spent = new Map<string, number>();
      let settled = 0;
      for (const { worker, spends, leaves } of steps) {
        const id = `w${worker}`;
        const taken: ReturnType<typeof takeMoney> = takeMoney(state, ask(id, spent.get(id) ?? 0, cap), NOW);
        state = taken.state;
        if (taken.grant.kind === 'granted') amounts.set(id, taken.grant.amountMicroUsd);
        // A worker spends no more than it holds.
        spent.set(id, Math.min(amounts.get(id) ?? 0, (spent.get(id) ?? 0) + spends));
        if (leaves) {
          state = settleMoney(state, id, spent.get(id)!);
          settled += spent.get(id)!;
          amounts.delete(id);
          spent.delete(id);
        }
        const held = [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
        expect(settled + held).toBeLessThanOrEqual(cap);
      }
    }),
  );
});
