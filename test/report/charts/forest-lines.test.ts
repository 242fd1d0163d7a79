import { describe, expect, it } from 'vitest';
import { axisOf } from '#report/charts/axis-of.ts';
import { forestLines } from '#report/charts/forest-lines.ts';
import { type ForestRow, text } from '#report/document.ts';
import { paintNothing } from '#report/layout/paint.ts';

const row: ForestRow = {
  label: 'non-inferior accuracy',
  mark: text('fail', 'bad'),
  estimate: -5,
  lower: -8,
  upper: -2,
  threshold: -1,
  passes: 'above',
  figures: '',
};
const axis = axisOf('points', [-10, 0], String, 2);
const shown = (rows: readonly ForestRow[], width = 58) =>
  forestLines({ kind: 'forest', axis, rows }, width, paintNothing);

describe('intervals on a terminal', () => {
  it('go from limit to limit, with the estimate and what was asked, over the axis', () => {
    expect(shown([row])).toEqual([
      'points',
      'fail  non-inferior accuracy        ├───────●───────┤ ┊',
      '                             -10          -5            0',
    ]);
  });

  it('end in an arrow where the rows say nothing on that side', () => {
    expect(shown([{ ...row, lower: null }])[1]).toBe(
      'fail  non-inferior accuracy  ◄─────────────●───────┤ ┊',
    );
    expect(shown([{ ...row, upper: null }])[1]).toMatch(/├─+●─+╪─+►$/);
  });

  it('are left out where there is no room', () => {
    expect(shown([row], 40)).toEqual([]);
  });

  it('break long names of rules, and draw beside their first line', () => {
    const long = shown([{ ...row, label: 'non-inferior accuracy on domain=yelp and negation=yes' }], 100);
    expect(long[1]).toMatch(/^fail {2}non-inferior accuracy on +├/);
    expect(long[2]).toMatch(/^ {6}domain=yelp and negation=yes$/);
  });
});

describe('an axis', () => {
  it('has round ticks inside its ends', () => {
    const { ticks } = axisOf('', [-0.0745, 0.02], String, 5);
    expect(ticks.map(({ at }) => at)).toEqual([-0.08, -0.06, -0.04, -0.02, 0, 0.02]);
  });

  it('has room around one value alone, and around none', () => {
    expect(axisOf('', [5], String).ticks.length).toBeGreaterThan(1);
    expect(axisOf('', [], String)).toMatchObject({ from: -0.06, to: 1.06 });
  });
});
