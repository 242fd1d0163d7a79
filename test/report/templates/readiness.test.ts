import { describe, expect, it } from 'vitest';
import type { ReportEntry } from '#domain/reports/report-entry.ts';
import { renderMarkdown } from '#report/render-markdown.ts';
import { readiness } from '#report/templates/readiness.ts';
import { demoFacts } from '#support/demo-facts.ts';

const facts = demoFacts(readiness);
const [first] = facts.entries;

function answer(
  outcomes: Readonly<Record<string, ReportEntry['outcome']>>,
  expected: readonly string[] = [],
): string {
  const entries = Object.entries(outcomes).map(([suite, outcome]) => ({ ...first!, suite, outcome }));
  const shown = readiness.compose({
    ...facts,
    entries,
    verdicts: [],
    expected: [...Object.keys(outcomes), ...expected],
  });
  return renderMarkdown(shown.slice(0, 2));
}

describe('a release readout', () => {
  it('is ready where every suite passed', () => {
    expect(answer({ a: 'pass', b: 'pass' })).toBe(
      '**READY**  **reviews-sentiment 2**\n\n2 suites judged it and none failed.\n',
    );
  });

  it('is not ready where one failed, whatever the others say', () => {
    expect(answer({ a: 'pass', b: 'fail' }, ['c'])).toBe(
      '**NOT READY**  **reviews-sentiment 2**\n\nb failed.\n',
    );
  });

  it('is undecided where a suite did not decide, or has no verdict yet', () => {
    expect(answer({ a: 'inconclusive', b: 'pass' }, ['c'])).toBe(
      '**UNDECIDED**  **reviews-sentiment 2**\n\na did not decide; c has no verdict yet.\n',
    );
  });

  it('names what waivers cover', () => {
    expect(answer({ a: 'waived', b: 'pass' })).toBe(
      '**READY, WITH WAIVERS**  **reviews-sentiment 2**\n\n2 suites judged it and none failed. Waivers cover failures of a.\n',
    );
  });
});
