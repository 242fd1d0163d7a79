import { expect, it } from 'vitest';
import type { RuleSequential } from '#domain/gate/gate-decision.ts';
import { paintNothing } from '#report/layout/paint.ts';
import { renderTerminal } from '#report/render-terminal.ts';
import { wavesSection } from '#report/sections/waves-section.ts';
import { sampleVerdict, units } from './sample-verdict.ts';

const side = (z: number, bound: number | null) => ({ z, bound, spent: 0.002 });
const look = (wave: number, pass: number, fail: number) => ({
  wave,
  informationFraction: wave === 1 ? 0.1 : 0.3,
  rows: wave * 300,
  pass: side(pass, 2.87),
  fail: side(fail, wave === 1 ? null : 3.072),
});

function shown(sequential: readonly RuleSequential[], saved: object = {}): string {
  const verdict = sampleVerdict();
  const rules = verdict.decision!.rules.flatMap((rule, i) =>
    sequential[i] === undefined ? [] : [{ ...rule, sequential: sequential[i] }],
  );
  const decision = { ...verdict.decision!, rules, look: { wave: 2, waves: 4, informationFraction: 0.3 } };
  const waves = { decidedAt: 1, planned: 4, ...saved };
  return renderTerminal(wavesSection({ ...verdict, decision, waves }, units), {
    width: 120,
    paint: paintNothing,
  });
}

it('tells where each rule crossed, its adjusted estimate, and what was saved', () => {
  const adjusted = { estimate: -0.02, lower: -0.035, upper: -0.0051, alpha: 0.025, method: 'm' };
  const crossed = {
    looks: [look(1, -1, 1), look(2, -3, 3.5)],
    crossed: { wave: 2, side: 'fail' },
    adjusted,
  } as const;
  const first = { looks: [], crossed: null, adjusted: null };
  const text = shown([first, crossed], { rowsSaved: 2_800, callsSaved: 5_600, microUsdSaved: 56_000 });
  expect(text).toContain('Waves: ended at 2 of 4');
  expect(text).toContain('Saved by stopping early: 2,800 rows, 5,600 calls, $0.0560.');
  expect(text).toMatch(/fail at 2 \(30 %\) +3\.50 +3\.07 +−2\.00 points +\[−3\.50, −0\.51\]/);
});

it('shows an open rule by the side that is nearer, and one that could not be looked at without figures', () => {
  const open = { looks: [look(1, 1.2, -1.2)], crossed: null, adjusted: null };
  const unseen = { looks: [], crossed: null, adjusted: null };
  const lines = shown([open, unseen]).split('\n');
  expect(lines.some((line) => /open +1\.20 +2\.87$/.test(line.trimEnd()))).toBe(true);
  expect(lines.some((line) => /open$/.test(line.trimEnd()))).toBe(true);
  expect(lines.join()).not.toContain('Saved');
});

it('is left out where the run had one look', () => {
  expect(wavesSection(sampleVerdict(), units)).toEqual([]);
});
