import { describe, expect, it } from 'vitest';
import type { Verdict } from '#domain/verdict.ts';
import { paintAnsi, paintNothing } from '#report/layout/paint.ts';
import { renderMarkdown } from '#report/render-markdown.ts';
import { renderTerminal } from '#report/render-terminal.ts';
import { verdictReport } from '#report/verdict-report.ts';
import { sampleRule, sampleVerdict, units } from './sample-verdict.ts';

const plain = { width: 120, paint: paintNothing };

describe('the report of a verdict', () => {
  it('says for a terminal what was decided, by what, of how much, and at what cost', async () => {
    await expect(renderTerminal(verdictReport(sampleVerdict(), units), plain)).toMatchFileSnapshot(
      'golden/verdict-report.txt',
    );
  });

  it('fits narrow terminals', () => {
    const lines = renderTerminal(verdictReport(sampleVerdict(), units), { ...plain, width: 80 }).split('\n');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  it('says the same in colours', () => {
    const document = verdictReport(sampleVerdict(), units);
    const coloured = renderTerminal(document, { width: 120, paint: paintAnsi });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are made of.
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(renderTerminal(document, plain));
    expect(coloured).toContain('\u001b[31mFAIL\u001b[39m');
  });

  it('says the same as Markdown', async () => {
    await expect(renderMarkdown(verdictReport(sampleVerdict(), units))).toMatchFileSnapshot(
      'golden/verdict-report.md',
    );
  });

  it('shows a run that ended before its rules could be asked', () => {
    const cancelled = sampleVerdict({
      outcome: 'incomplete',
      headline: 'reviews 1 is not judged: the run was cancelled by ann: withdrawn.',
      decision: null,
      earlyEnd: { reason: 'cancelled', detail: 'the run was cancelled by ann: withdrawn.' },
      notes: [],
    });
    const shown = renderTerminal(verdictReport(cancelled, units), plain);
    expect(shown).toContain(
      'INCOMPLETE  reviews\n\nreviews 1 is not judged: the run was cancelled by ann: withdrawn.',
    );
    expect(shown).not.toContain('Rules');
    expect(shown).not.toContain('Coverage');
  });

  it('shows a waived failure as one, with who asked for the waiver and who approved it', () => {
    const { decision } = sampleVerdict();
    const shown = renderTerminal(
      verdictReport(
        sampleVerdict({
          outcome: 'waived',
          decision: { ...decision!, outcome: 'waived', rules: [sampleRule({ waivedBy: ['wvr_1'] })] },
          waivers: [
            {
              id: 'wvr_1',
              scope: { rule: 'non-inferior accuracy', slice: 'all' },
              owner: 'team reviews',
              reason: 're-labelled until December',
              createdBy: 'ann',
              approvedBy: 'bo',
              approvedAt: '2026-11-02T00:00:00.000Z',
              expiresAt: '2026-11-30T00:00:00.000Z',
              rules: ['non-inferior accuracy'],
            },
          ],
        }),
        units,
      ),
      plain,
    );
    expect(shown).toMatch(/^WAIVED {2}reviews\n/);
    expect(shown).toMatch(/\nfail, waived +non-inferior accuracy /);
    expect(shown).toMatch(
      /\nwvr_1 +non-inferior accuracy on all +2026-11-30T00:00:00\.000Z +team reviews +ann +bo\n/,
    );
    expect(shown).toContain('wvr_1: re-labelled until December');
  });

  it('shows the estimate of what was certain as one sum, and says where there was none', () => {
    const heading = (estimated: Partial<Verdict['cost']>) => {
      const { estimatedMicroUsd, estimatedBetweenMicroUsd, ...cost } = sampleVerdict().cost;
      const shown = renderTerminal(
        verdictReport(sampleVerdict({ cost: { ...cost, ...estimated } }), units),
        plain,
      );
      return /^Cost .*$/m.exec(shown)?.[0];
    };
    expect(heading({ estimatedMicroUsd: 13_160, estimatedBetweenMicroUsd: [13_160, 13_160] })).toBe(
      'Cost $0.0132 (list prices; estimated $0.0132)',
    );
    expect(heading({ estimatedMicroUsd: null })).toBe(
      'Cost $0.0132 (list prices; no estimate: no price was known)',
    );
    expect(heading({})).toBe('Cost $0.0132 (list prices)');
  });

  it('never lets names become markup', () => {
    const hostile = sampleVerdict({ headline: 'x <script>alert(1)</script> [a](b) | **c**' });
    expect(renderMarkdown(verdictReport(hostile, units))).toContain(
      'x \\<script\\>alert(1)\\</script\\> \\[a\\](b) \\| \\*\\*c\\*\\*',
    );
  });
});
