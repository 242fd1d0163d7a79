import { useEffect, useRef } from 'preact/hooks';
import { decidedFigure, type ForestGroup } from '#dashboard/charts/forest-scale.ts';
import type { Plotting } from '#dashboard/charts/load-plot.ts';
import { usePlot } from '#dashboard/charts/use-plot.ts';
import type { RuleDecision, RuleResult } from '#domain/gate/gate-decision.ts';

const WIDTH = 208;
const HEIGHT = 28;
const shapes: Readonly<Record<RuleDecision, 'circle' | 'square' | 'diamond' | 'plus'>> = {
  pass: 'circle',
  fail: 'square',
  inconclusive: 'diamond',
  'not-applicable': 'plus',
};
const colours: Readonly<Record<RuleDecision, string>> = {
  pass: 'var(--good)',
  fail: 'var(--bad)',
  inconclusive: 'var(--doubtful)',
  'not-applicable': 'var(--quiet)',
};

/** A rule's line of the forest plot. The figures stand in the row as text, so it is for the eye alone. */
export function ForestCell({ rule, group }: { readonly rule: RuleResult; readonly group: ForestGroup }) {
  return <Drawn draw={(plot) => drawRule(plot, rule, group)} of={[rule, group]} />;
}

/** The axis of a group. */
export function ForestAxis({ group }: { readonly group: ForestGroup }) {
  return <Drawn draw={(plot) => drawAxis(plot, group)} of={[group]} />;
}

function Drawn({
  draw,
  of,
}: {
  readonly draw: (plot: Plotting) => Element;
  readonly of: readonly unknown[];
}) {
  const place = useRef<HTMLDivElement>(null);
  const plot = usePlot();
  useEffect(() => {
    if (plot !== null) place.current?.replaceChildren(draw(plot));
  }, [plot, ...of]);
  return <div ref={place} class="chart forest" aria-hidden="true" />;
}

function frame({ domain, unit, quantity }: ForestGroup) {
  const scale = quantity === 'improvement' && unit === 'share' ? 100 : unit === 'micro-USD' ? 1e-6 : 1;
  return {
    width: WIDTH,
    height: HEIGHT,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 10,
    marginRight: 10,
    x: { domain: domain.map((figure) => figure * scale), axis: null },
    y: { domain: [-1, 1], axis: null },
    scale,
  };
}

function drawRule(plot: Plotting, rule: RuleResult, group: ForestGroup): Element {
  const { scale, ...options } = frame(group);
  const [low, high] = group.domain;
  const figure = decidedFigure(rule);
  const colour = colours[rule.decision];
  const { interval } = rule;
  return plot.plot({
    ...options,
    marks: [
      ...(group.quantity === 'improvement' ? [plot.ruleX([0], { stroke: 'var(--line-strong)' })] : []),
      plot.ruleX([rule.threshold * scale], {
        stroke: 'var(--text)',
        strokeDasharray: '3 2',
        strokeWidth: 1.5,
      }),
      ...(interval === null
        ? []
        : [
            plot.ruleY([0], {
              x1: (interval.lower ?? low) * scale,
              x2: (interval.upper ?? high) * scale,
              stroke: colour,
              strokeWidth: 2,
            }),
            ...[interval.lower, interval.upper].flatMap((limit) =>
              limit === null
                ? []
                : [plot.ruleX([limit * scale], { y1: -0.35, y2: 0.35, stroke: colour, strokeWidth: 2 })],
            ),
          ]),
      ...(figure === null
        ? []
        : [
            plot.dot([0], {
              x: figure * scale,
              y: 0,
              r: 4.5,
              symbol: shapes[rule.decision],
              fill: rule.decision === 'not-applicable' ? 'none' : colour,
              stroke: rule.decision === 'not-applicable' ? colour : 'var(--raised)',
            }),
          ]),
    ],
  });
}

function drawAxis(plot: Plotting, group: ForestGroup): Element {
  const { scale: _, ...options } = frame(group);
  return plot.plot({
    ...options,
    marginBottom: 6,
    marks: [plot.axisX({ anchor: 'bottom', tickSize: 4, tickPadding: -18, ticks: 3, label: null })],
  });
}
