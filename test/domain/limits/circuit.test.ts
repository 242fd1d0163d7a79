import { expect, it } from 'vitest';
import { type CircuitState, closeCircuit, openCircuit } from '#domain/limits/circuit.ts';

const NOW = 1_800_000_000_000;

it('opens for half a minute first, and twice as long each time in a row, up to ten minutes', () => {
  let state: CircuitState | null = null;
  let nowMs = NOW;
  const pauses: number[] = [];
  for (let times = 0; times < 7; times += 1) {
    state = openCircuit(state, nowMs);
    pauses.push((state.openUntilMs - nowMs) / 1_000);
    nowMs = state.openUntilMs;
  }
  expect(pauses).toEqual([30, 60, 120, 240, 480, 600, 600]);
  expect(state?.sinceMs).toBe(NOW);
});

it('stays as another worker has just opened it', () => {
  const state = openCircuit(null, NOW);
  expect(openCircuit(state, NOW + 100)).toBe(state);
});

it('begins anew once the endpoint has answered', () => {
  const closed = closeCircuit(openCircuit(null, NOW));
  expect(openCircuit(closed, NOW + 60_000)).toMatchObject({ opened: 1, openUntilMs: NOW + 90_000 });
  expect(closeCircuit(closed)).toBeNull();
});
