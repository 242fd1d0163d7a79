import { describe, expect, it } from 'vitest';
import type { JudgedRow } from '#contracts/api/row-resource.ts';
import { paintAnsi, paintNothing } from '#report/layout/paint.ts';
import { renderTerminal } from '#report/render-terminal.ts';
import { rowAsCsv, rowCsvHeader } from '#report/row-export.ts';
import { rowReport } from '#report/row-report.ts';

const answer = (arm: string, text: string) => ({
  arm,
  output: { text },
  error: null,
  latencyMs: 12.5,
  firstTokenMs: null,
  inputTokens: 10,
  outputTokens: 3,
  costMicroUsd: 40,
  tries: 1,
  answeredAt: '2026-11-23T12:00:00.000Z',
  reused: false,
  cold: false,
});

const lost: JudgedRow = {
  row: { id: 'row-1', input: 'Where is it?', reference: 'in the red box' },
  slices: { domain: 'boxes' },
  scores: [
    { arm: 'candidate', metric: 'exact', score: 0, reason: null },
    { arm: 'baseline', metric: 'exact', score: 1, reason: null },
  ],
  value: -1,
  change: 'lost',
  answers: [answer('candidate', 'in the blue box'), answer('baseline', 'in the red box')],
};

const shown = (row: JudgedRow, paint = paintNothing) =>
  renderTerminal(rowReport({ metric: 'exact', rows: [row], units: { exact: 'share' } }), {
    width: 100,
    paint,
  });

describe('a row for people', () => {
  it('stands with the baseline beside the candidate, and what differs', () => {
    expect(shown(lost).split('\n')).toEqual([
      'row-1',
      'exact: lost, −1.0000',
      '',
      'Slices: domain=boxes',
      '',
      'Input: Where is it?',
      '',
      'Reference: in the red box',
      '',
      '                baseline        candidate',
      'answer          in the red box  in the blue box',
      'exact           1.0000          0.0000',
      'latency         12.5 ms         12.5 ms',
      'tokens in, out  10, 3           10, 3',
      'cost            $0.000040       $0.000040',
      '',
      'baseline → candidate: in the [-red-]{+blue+} box',
      '',
    ]);
  });

  it('colours what differs where colours are shown', () => {
    expect(shown(lost, paintAnsi)).toContain('\u001b[31m[-red-]\u001b[39m\u001b[32m{+blue+}\u001b[39m');
  });

  it('shows signs for what would move the cursor, set colours or turn the text, and interprets nothing', () => {
    const hostile = '\u001b]0;owned\u0007\u001b[2Jgone\u202eevil\r\nnext';
    const text = shown({
      ...lost,
      row: { id: hostile, input: hostile },
      answers: [answer('candidate', hostile)],
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(text).toContain('␛]0;owned␇␛[2Jgone�evil⏎next');
  });

  it('says of a failed answer what failed, and compares it with nothing', () => {
    const error = { code: 'timeout', message: 'Expected an answer within 2 s.' };
    const text = shown({
      ...lost,
      answers: [{ ...answer('candidate', ''), output: null, error }, lost.answers[1]!],
    });
    expect(text).toContain('timeout: Expected an answer within 2 s.');
    expect(text).not.toContain('→');
  });
});

describe('a row as CSV', () => {
  const columns = { arms: ['candidate', 'baseline'], metrics: ['exact'] };

  it('has as many cells as the header, quoted where it must be', () => {
    const row = { ...lost, row: { id: 'a,"b"', input: 'two\nlines' } };
    const csv = rowAsCsv(row, columns);
    expect(csv).toBe(
      '"a,""b""",lost,-1,domain=boxes,"two\nlines",,0,in the blue box,,12.5,10,3,40,1,in the red box,,12.5,10,3,40\r\n',
    );
    expect(rowCsvHeader(columns).split(',')).toHaveLength(20);
  });

  it('lets no spreadsheet take a text for a formula', () => {
    const row = { ...lost, row: { id: '=1+1', input: '@SUM(A1)' }, answers: [answer('candidate', '-2+3')] };
    expect(rowAsCsv(row, columns)).toMatch(/^'=1\+1,lost,-1,domain=boxes,'@SUM\(A1\),,0,'-2\+3,/);
  });
});
