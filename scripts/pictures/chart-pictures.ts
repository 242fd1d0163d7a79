import { spendingBounds } from '#domain/statistics/sequential/spending-bounds.ts';
import { axisOf } from '#report/charts/axis-of.ts';
import type { Forest, ForestRow, Tone } from '#report/document.ts';
import { text } from '#report/document.ts';
import { forestSvg } from '#report/html/forest-svg.ts';
import { plotSvg } from '#report/html/plot-svg.ts';
import type { Picture } from './picture.ts';
import { WIDTH, words } from './shapes.ts';

/** A chart of the reports, at a place of the picture. */
const placed = (chart: string, y: number, height: number) =>
  chart.replace('<svg ', `<svg x="0" y="${y}" width="${WIDTH}" height="${height}" `);

const points = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value)}`;

const row = (outcome: string, tone: Tone, label: string, estimate: number, half: number): ForestRow => ({
  label,
  mark: text(outcome, tone),
  estimate,
  lower: estimate - half,
  upper: estimate + half,
  threshold: -1,
  passes: 'above',
  figures: `${points(estimate)} points`,
});

const forest: Forest = {
  kind: 'forest',
  axis: axisOf('Improvement, points', [-3.4, 1.5], points, 4),
  rows: [
    row('pass', 'good', 'all above', 0.4, 0.8),
    row('fail', 'bad', 'all below', -2.3, 0.8),
    row('inconclusive', 'doubtful', 'on both sides', -0.8, 1.1),
  ],
};

const gate: Picture = {
  name: 'concepts/gate',
  title:
    'A rule passes where the whole interval is above its margin, fails where it is below, and else does not tell',
  height: 152,
  inside: [
    words('non-inferior, margin 1 point: asked is more than −1 (dashed)', 0, 14),
    placed(forestSvg(forest, { width: WIDTH, labels: 212 }), 28, 126),
  ].join(''),
};

const shares = [0.1, 0.3, 0.6, 1];
const bounds = spendingBounds({ shares, alpha: 0.025, spending: { kind: 'power', rho: 2 } });
/** A harmless change: the evidence grows with the root of the information. */
const evidence = shares.map((share) => 3.4 * Math.sqrt(share)).slice(0, 3);

const waves: Picture = {
  name: 'concepts/waves',
  title:
    'The evidence of a rule, wave by wave, against the bound that it has to cross: it stops at the third of four',
  height: 276,
  inside: placed(
    plotSvg(
      {
        kind: 'plot',
        title: 'z of a rule, look by look, and its bound',
        x: axisOf('share of the rows read', [0, 1], (value) => `${Math.round(value * 100)} %`),
        y: axisOf('z', [0, ...bounds.map(({ upper }) => upper)], String),
        series: [
          {
            name: 'evidence (z)',
            drawn: 'line',
            points: evidence.map((y, i) => ({
              x: shares[i]!,
              y,
              ...(i === 2 && { label: 'pass', tone: 'good' as const }),
            })),
          },
          {
            name: 'bound to pass',
            drawn: 'dashes',
            points: bounds.map(({ share, upper }) => ({ x: share, y: upper })),
          },
        ],
      },
      WIDTH,
    ),
    2,
    270,
  ),
};

/** Concepts that the product's own charts show best. */
export const chartPictures: readonly Picture[] = [gate, waves];
