import type { Plotting } from '#dashboard/charts/load-plot.ts';
import type { RuleLook, RuleSequential } from '#domain/gate/gate-decision.ts';

/** Pixels. */
const HEIGHT = 310;

type Points = readonly { readonly share: number; readonly z: number }[];

function evidence(plot: Plotting, points: Points, colour: string, symbol: 'circle' | 'square') {
  return [
    plot.lineY(points, { x: 'share', y: 'z', stroke: colour, strokeWidth: 2 }),
    plot.dot(points, { x: 'share', y: 'z', r: 4, symbol, fill: colour, stroke: 'var(--raised)' }),
  ];
}

/** A rule's evidence look by look: z to pass upwards, z to fail downwards, each with its bound. */
export function drawBoundaries(
  plot: Plotting,
  width: number,
  looks: readonly RuleLook[],
  crossed: RuleSequential['crossed'],
): Element {
  const points = looks.flatMap(({ informationFraction: share, wave, pass, fail }) => [
    { share, wave, side: 'pass', z: pass.z, bound: pass.bound },
    { share, wave, side: 'fail', z: -fail.z, bound: fail.bound === null ? null : -fail.bound },
  ]);
  const bounds = points.filter((point): point is typeof point & { bound: number } => point.bound !== null);
  const reach =
    Math.max(3, ...points.map(({ z }) => Math.abs(z)), ...bounds.map(({ bound }) => Math.abs(bound))) * 1.08;
  // Most rules hold one test against both bounds: then its evidence is one line.
  const isOneTest = looks.every(({ pass, fail }) => Math.abs(pass.z + fail.z) < 1e-9);
  const sides = [
    { side: 'pass', colour: 'var(--good)', symbol: 'circle' },
    { side: 'fail', colour: 'var(--bad)', symbol: 'square' },
  ] as const;
  return plot.plot({
    width,
    height: HEIGHT,
    marginLeft: 46,
    // The name of a crossing at the end stands beside it.
    marginRight: 70,
    marginBottom: 44,
    x: {
      domain: [0, 1],
      label: 'share of the information',
      labelAnchor: 'center',
      labelOffset: 38,
      tickFormat: '.0%',
      ticks: width < 500 ? 5 : 10,
      labelArrow: 'none',
    },
    y: { domain: [-reach, reach], label: 'z', grid: false, labelArrow: 'none' },
    marks: [
      plot.ruleY([0], { stroke: 'var(--line-strong)' }),
      ...sides.flatMap(({ side, colour, symbol }) => {
        const ownBounds = bounds.filter((point) => point.side === side);
        const ownPoints = points.filter((point) => point.side === side);
        return [
          plot.areaY(ownBounds, {
            x: 'share',
            y1: 'bound',
            y2: side === 'pass' ? reach : -reach,
            fill: colour,
            fillOpacity: 0.1,
          }),
          plot.lineY(ownBounds, {
            x: 'share',
            y: 'bound',
            stroke: colour,
            strokeDasharray: '5 3',
            strokeWidth: 1.5,
          }),
          plot.dot(ownBounds, { x: 'share', y: 'bound', r: 2, fill: colour }),
          ...(isOneTest ? [] : evidence(plot, ownPoints, colour, symbol)),
        ];
      }),
      ...(isOneTest
        ? evidence(
            plot,
            points.filter(({ side }) => side === 'pass'),
            'var(--accent)',
            'circle',
          )
        : []),
      plot.text(
        points.filter(({ side, wave }) => crossed !== null && side === crossed.side && wave === crossed.wave),
        {
          x: 'share',
          y: 'z',
          text: ({ wave, side }: { wave: number; side: string }) => `${side} at wave ${wave}`,
          dy: -14,
          fill: 'var(--text)',
          fontWeight: 600,
        },
      ),
    ],
  });
}
