import { expect, it } from 'vitest';
import { paintNothing } from '#report/layout/paint.ts';
import { renderTerminal } from '#report/render-terminal.ts';
import { verdictTable } from '#report/verdict-table.ts';
import { sampleRule, sampleVerdict, units } from './sample-verdict.ts';

const failed = sampleVerdict();
const passed = sampleVerdict({
  outcome: 'pass',
  decision: {
    ...failed.decision!,
    outcome: 'pass',
    decidedBy: ['non-inferior accuracy', 'another'],
    rules: [
      sampleRule({
        decision: 'pass',
        effect: { improvement: 0.0173, rawDifference: 0.0173 },
        interval: null,
      }),
    ],
  },
});
const unread = sampleVerdict({ outcome: 'incomplete', decision: null, rows: 0, reuse: [] });

it('shows verdicts one a row', async () => {
  const table = verdictTable([failed, passed, unread].map((verdict) => ({ verdict, units })));
  await expect(renderTerminal([table], { width: 140, paint: paintNothing })).toMatchFileSnapshot(
    'golden/verdict-table.txt',
  );
});
