import { expect, it } from 'vitest';
import { type CircuitState, closeCircuit, openCircuit } from '#domain/limits/circuit.ts';
import type { EndpointFault } from '#domain/limits/endpoint-fault.ts';

const NOW = 1_800_000_000_000;

const fault = (failures: number, firstAtMs: number): EndpointFault => ({
  origin: 'http://127.0.0.1:9',
  code: 'connection',
  message: 'Expected an answer, got none.',
  failures,
  firstAtMs,
  lastAtMs: firstAtMs + 10,
});

it('opens for half a minute first, and twice as long each time in a row, up to ten minutes', () => {
  let state: CircuitState | null = null;
  let nowMs = NOW;
  const pauses: number[] = [];
  for (let times = 0; times < 7; times += 1) {
    state = openCircuit(state, fault(1, nowMs), nowMs);
    pauses.push((state.openUntilMs - nowMs) / 1_000);
    nowMs = state.openUntilMs;
  }
  expect(pauses).toEqual([30, 60, 120, 240, 480, 600, 600]);
  expect(state?.sinceMs).toBe(NOW);
});

it('adds up what the endpoint failed with, from the first time to the last', () => {
  const first = openCircuit(null, fault(20, NOW), NOW);
  const second = openCircuit(first, fault(1, NOW + 31_000), NOW + 31_000);
  expect(second.fault).toEqual({ ...fault(21, NOW), lastAtMs: NOW + 31_010 });
});

it('stays as another worker has just opened it', () => {
  const state = openCircuit(null, fault(20, NOW), NOW);
  expect(openCircuit(state, fault(20, NOW), NOW + 100)).toBe(state);
});

it('begins anew once the endpoint has answered', () => {
  const closed = closeCircuit(openCircuit(null, fault(20, NOW), NOW));
  expect(openCircuit(closed, fault(20, NOW + 60_000), NOW + 60_000)).toMatchObject({
    opened: 1,
    openUntilMs: NOW + 90_000,
    fault: fault(20, NOW + 60_000),
  });
  expect(closeCircuit(closed)).toBeNull();
});
