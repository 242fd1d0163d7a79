import { describe, expect, it } from 'vitest';
import { gateSummary } from '#report/gate-summary.ts';
import { sampleVerdict, units } from './sample-verdict.ts';

const shown = (headline: string) => ({ verdict: sampleVerdict({ headline }), units });

describe('gateSummary', () => {
  it('tells the answer, a line for each verdict, and folds the reports below', () => {
    const summary = gateSummary([shown('First.'), shown('Second.')], 'fail');
    expect(summary).toMatch(/^### Assize: fail\n\nFirst\.\n\nSecond\.\n\n\| Verdict \|/);
    expect(summary.match(/<details>/g)).toHaveLength(2);
  });

  it('leaves out reports that do not fit, and says so', () => {
    const whole = gateSummary([shown('First.')], 'fail');
    const cut = gateSummary([shown('First.')], 'fail', whole.length - 1);
    expect(cut.length).toBeLessThan(whole.length);
    expect(cut).toContain('Reports that did not fit');
    expect(cut).not.toContain('<details>');
  });
});
