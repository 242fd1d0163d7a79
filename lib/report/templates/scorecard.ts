import { formatDifference, formatValue } from '#domain/format/format-metric.ts';
import { formatUsd } from '#domain/format/format-usd.ts';
import type { ReportEntry } from '#domain/reports/report-entry.ts';
import type { ReportFacts } from '#domain/reports/report-facts.ts';
import { axisOf } from '#report/charts/axis-of.ts';
import { tickText } from '#report/charts/tick-text.ts';
import { type Document, type Plot, type Text, text } from '#report/document.ts';
import { countOf } from '#report/format/format-count.ts';
import { ruleInterval } from '#report/sections/rule-figures.ts';
import { type ArmStanding, armStandings, type Standings } from '#report/templates/parts/arm-standings.ts';
import { reportHead } from '#report/templates/parts/report-head.ts';
import type { ReportTemplate } from '#report/templates/report-template.ts';

/** Verdicts that are read in full: of each suite and version the newest, up to so many. */
const MOST = 60;

export const scorecard: ReportTemplate = {
  name: 'scorecard',
  meaning: 'Models and vendors side by side: quality, cost, latency, and who is beaten by none',
  days: 91,
  withBefore: false,
  title: () => 'Scorecard of models and vendors',
  headline: ({ verdicts }) => headlineOf(armStandings(verdicts)),
  full: (entries) => newestOfEach(entries).map(({ runId }) => runId),
  compose(facts: ReportFacts): Document {
    const standings = armStandings(facts.verdicts);
    return [
      ...reportHead([text('Scorecard of models and vendors', 'strong')], headlineOf(standings), facts),
      ...standings.flatMap(standingPart),
      ...(standings.length === 0
        ? []
        : [
            {
              kind: 'paragraph' as const,
              text: [
                text(
                  'Values are of the newest verdict of each version, on all rows. Front: no other version of the suite is at least ' +
                    'as good in quality, cost and latency and better in one. Versions of different verdicts did not answer at the ' +
                    'same time: to decide between two of them, have a suite judge one against the other.',
                  'quiet',
                ),
              ],
            },
          ]),
    ];
  },
};

function headlineOf(standings: readonly Standings[]): string {
  if (standings.length === 0) return 'No verdict of this time has figures to hold against one another.';
  const arms = standings.reduce((sum, one) => sum + one.arms.length, 0);
  const fronts = standings.map(
    ({ suite, arms }) =>
      `${suite}: ${arms
        .filter(({ isOnFront }) => isOnFront)
        .map(({ served }) => served)
        .join(', ')}`,
  );
  return `${countOf(arms, 'version')} in ${countOf(standings.length, 'suite')}; on the front are ${fronts.join('; ')}.`;
}

function newestOfEach(entries: readonly ReportEntry[]): ReportEntry[] {
  const byVersion = new Map(
    entries.map((entry) => [
      JSON.stringify([entry.suite, entry.change.subject, entry.change.candidate]),
      entry,
    ]),
  );
  return [...byVersion.values()].slice(-MOST);
}

function standingPart(standings: Standings): Document {
  const { suite, dataset, quality, metrics, units, arms } = standings;
  const others = metrics.filter((metric) => metric !== quality.metric);
  return [
    { kind: 'heading', text: `${suite}, on dataset ${dataset}` },
    {
      kind: 'table',
      columns: [
        { title: 'Front' },
        { title: 'Version', isName: true },
        { title: quality.metric, align: 'right' },
        { title: 'Improvement', align: 'right' },
        { title: 'Against' },
        { title: 'Cost per 1,000 rows', align: 'right' },
        { title: 'Latency', align: 'right' },
        ...others.map((title) => ({ title, align: 'right' as const })),
      ],
      rows: arms.map((arm) => [
        arm.isOnFront ? text('front', 'good') : text(''),
        text(arm.served),
        text(formatValue(arm.values[quality.metric] ?? null, quality.unit)),
        effectText(arm, quality.unit),
        text(arm.effect?.effect == null || arm.against === null ? '' : arm.against),
        text(arm.costPerThousand === null ? 'not known' : formatUsd(arm.costPerThousand)),
        text(arm.latencyMs === null ? 'not measured' : formatValue(arm.latencyMs, 'ms')),
        ...others.map((metric) => text(formatValue(arm.values[metric] ?? null, units[metric] ?? ''))),
      ]),
    },
    ...frontPlot(standings),
  ];
}

/** `−2.70 points [−3.20, −2.21]` */
function effectText({ effect, against }: ArmStanding, unit: string): Text {
  if (effect?.effect == null || against === null) return text('the baseline', 'quiet');
  return text(`${formatDifference(effect.effect.improvement, unit)} ${ruleInterval(effect, unit)}`);
}

/** Quality over cost, or over latency where costs do not differ. */
function frontPlot({ suite, quality, arms }: Standings): Plot[] {
  const differs = (of: (arm: ArmStanding) => number | null) => new Set(arms.map(of)).size > 1;
  const isByCost = differs(({ costPerThousand }) => costPerThousand);
  const across = (arm: ArmStanding) => (isByCost ? arm.costPerThousand : arm.latencyMs);
  const points = arms.flatMap((arm) => {
    const [x, y] = [across(arm), arm.values[quality.metric]];
    return x == null || y == null
      ? []
      : [{ x, y, label: arm.served, tone: arm.isOnFront ? ('good' as const) : ('quiet' as const) }];
  });
  if (points.length < 2) return [];
  const unit = isByCost ? 'micro-USD' : 'ms';
  return [
    {
      kind: 'plot',
      title: `${suite}: ${quality.metric} over ${isByCost ? 'cost per 1,000 rows' : 'latency, ms'}`,
      x: axisOf(
        isByCost ? 'cost per 1,000 rows' : 'latency, ms',
        points.map(({ x }) => x),
        (value) => tickText(value, unit, 'level'),
      ),
      y: axisOf(
        quality.metric,
        points.map(({ y }) => y),
        (value) => tickText(value, quality.unit, 'level'),
      ),
      series: [{ name: 'version', drawn: 'dots', points }],
    },
  ];
}
