import { expect, it } from 'vitest';
import { paintNothing } from '#report/layout/paint.ts';
import { renderTerminal } from '#report/render-terminal.ts';
import { waiverHistory, waiverTable } from '#report/waiver-table.ts';
import { sampleWaiver } from '#support/sample-waiver.ts';

const inNovember = Date.parse('2026-11-15T00:00:00Z');
const look = { width: 120, paint: paintNothing };

it('lists waivers with what they cover and what they are worth now', () => {
  const proposed = sampleWaiver({
    id: 'wvr_2',
    scope: { rule: 'at-least accuracy', slice: 'domain=*', candidate: '2' },
    approval: null,
  });
  expect(renderTerminal(waiverTable([sampleWaiver(), proposed], inNovember), look)).toBe(
    [
      'Waiver                        State     Suite    Covers                  Until                 Owner         Approved by',
      'wvr_0b8e1f6f5a3c4d2e9b7a1c0d  live      reviews  non-inferior accuracy   2026-11-30 00:00 UTC  team reviews  bo',
      'wvr_2                         proposed  reviews  at-least accuracy on    2026-11-30 00:00 UTC  team reviews',
      '                                                 domain=*, of 2',
      '',
    ].join('\n'),
  );
});

it('tells the history of one', () => {
  const revocation = { by: 'cy', at: '2026-11-10T00:00:00.000Z', reason: 'mended' };
  expect(renderTerminal(waiverHistory(sampleWaiver({ revocation }), inNovember), look)).toBe(
    [
      'REVOKED  wvr_0b8e1f6f5a3c4d2e9b7a1c0d',
      '',
      'Suite   reviews',
      'Covers  non-inferior accuracy',
      'Until   2026-11-30T00:00:00.000Z',
      'Owner   team reviews',
      'Reason  negations are re-labelled until December',
      '',
      'When                      What             By',
      '2026-11-01T00:00:00.000Z  asked for        ann',
      '2026-11-02T00:00:00.000Z  approved         bo',
      '2026-11-10T00:00:00.000Z  revoked: mended  cy',
      '',
    ].join('\n'),
  );
});
