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

  it('shows a pass that is none by evidence as one with a warning', () => {
    const { decision } = sampleVerdict();
    const warned = sampleVerdict({
      outcome: 'pass',
      decision: { ...decision!, outcome: 'pass', warning: 'non-inferior accuracy is open.' },
    });
    expect(renderTerminal(verdictReport(warned, units), plain)).toMatch(/^PASS with a warning {2}reviews\n/);
  });

  it('names each slice of a rule that judges several as one, and the unit of what was counted', () => {
    const { decision } = sampleVerdict();
    const slice = { slice: 'lang=de', rows: 30, estimate: -0.01, passP: null, failP: null, reason: null };
    const rules = [
      sampleRule({
        id: 'no-worse-slice accuracy lang=*',
        decision: 'pass',
        slices: [
          { ...slice, decision: 'not-applicable' },
          { ...slice, slice: 'lang=en', rows: 900, decision: 'pass' },
        ],
      }),
      sampleRule({
        id: 'coverage latency-p95',
        metric: 'latency-p95',
        quantity: 'level',
        unit: 'share',
        threshold: 0.99,
        candidate: { arm: 'candidate', estimate: 0.98, rows: 645, clusters: 645 },
        interval: null,
      }),
    ];
    const shown = renderTerminal(verdictReport(sampleVerdict({ decision: { ...decision!, rules } }), units), {
      ...plain,
      width: 200,
    });
    expect(shown).toContain(
      'no-worse-slice accuracy lang=*, slice by slice: lang=de −1.00 points, 30 rows: not-applicable; lang=en −1.00 points, 900 rows: pass.',
    );
    expect(shown).toMatch(/coverage latency-p95 .* 0\.9800 .* ≥ 0\.9900/);
  });

  it('says what it does not know of a loss', () => {
    const { triage } = sampleVerdict();
    const report = (of: object) =>
      renderTerminal(verdictReport(sampleVerdict({ triage: { ...triage!, ...of } }), units), plain);
    expect(report({ lastPass: null, differences: [], differing: 0 })).toContain(
      'No run of the suite has passed of late, so nothing is known to be new.',
    );
    expect(report({ differences: [], differing: 0 })).toContain(
      'Nothing that decides results has changed since run_0b13 passed.',
    );
  });

  it('never lets names become markup', () => {
    const hostile = sampleVerdict({ headline: 'x <script>alert(1)</script> [a](b) | **c**' });
    expect(renderMarkdown(verdictReport(hostile, units))).toContain(
      'x \\<script\\>alert(1)\\</script\\> \\[a\\](b) \\| \\*\\*c\\*\\*',
    );
  });
});
