import { expect, it } from 'vitest';
import { rowsAsCsv } from '#dashboard/views/rows/rows-as-csv.ts';

type Row = Parameters<typeof rowsAsCsv>[0][number];

const answer = {
  firstTokenMs: null,
  inputTokens: null,
  outputTokens: null,
  costMicroUsd: null,
  latencyMs: 1,
  tries: 1,
  answeredAt: '2026-11-23T12:00:00Z',
  reused: false,
  cold: false,
} as const;

const row: Row = {
  row: { id: 'a', input: 'say "hi",\nplease', reference: '=1+1' },
  slices: {},
  scores: [{ arm: 'candidate', metric: 'accuracy', score: 0.5, reason: null }],
  value: -1,
  change: 'lost',
  answers: [
    { ...answer, arm: 'candidate', output: { text: '-2' }, error: null },
    { ...answer, arm: 'baseline', output: null, error: { code: 'timeout', message: 'late' } },
  ],
};

it('quotes what a comma, a quote or a line end would break, and keeps texts from being formulas', () => {
  expect(rowsAsCsv([row])).toBe(
    'id,input,reference,change,value,candidate output,baseline output,candidate accuracy\r\n' +
      `a,"say ""hi"",\nplease",'=1+1,lost,-1,'-2,error: timeout,0.5\r\n`,
  );
});
