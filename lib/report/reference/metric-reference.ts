import type { Measure, MetricDefinition } from '#domain/metric.ts';
import { describeParameters, exampleParameters } from '#report/reference/describe-parameters.ts';

/** What a metric is over many rows, and so where its error comes from. */
const measureKinds: Readonly<Record<Measure['tally'], string>> = {
  binary: 'share of rows (score intervals: Wilson for a level, Tango for a difference)',
  mean: 'mean over rows (cluster-robust t)',
  joint: 'function of the counts of reference x answer (block jackknife)',
  histogram: 'quantile of a mergeable histogram (order statistics; block jackknife for a difference)',
  sums: 'function of sums over rows (block jackknife)',
  rows: 'needs the rows (influence of each row, summed by blocks)',
};

const familyTitles: Readonly<Record<string, string>> = {
  classification: 'Classification',
  retrieval: 'Retrieval',
  text: 'Text',
  embedding: 'Embedding',
  agent: 'Agents and tool calls',
  regression: 'Regression and rank correlation',
  agreement: 'Agreement',
  repeats: 'Repeats',
  pairwise: 'Pairwise',
  operation: 'Latency, cost and errors',
};

/** The reference page of all metrics, as Markdown. @param families family to its metrics, in the order to list */
export function metricReference(families: Readonly<Record<string, readonly MetricDefinition[]>>): string {
  const filled = Object.entries(families).filter(([, metrics]) => metrics.length > 0);
  const contents = filled.map(([family, metrics]) => {
    const links = metrics.map(({ id }) => `[\`${id}\`](#${id})`);
    return `- **${familyTitles[family] ?? family}**: ${links.join(', ')}`;
  });
  return [
    '# Metrics',
    '',
    'Every metric that a suite can name under `metrics:`. A score is a finite number, or the reason why there is none: never 0 or',
    'NaN for what is not known. Higher is better unless a metric says otherwise.',
    '',
    '<!-- Written by `npm run docs` from lib/domain/metrics/metric-catalogue.ts. -->',
    '',
    ...contents,
    '',
    ...filled.flatMap(([family, metrics]) => [
      `## ${familyTitles[family] ?? family}`,
      '',
      ...metrics.flatMap(metricSection),
    ]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function metricSection(metric: MetricDefinition): string[] {
  const [lowest, highest] = metric.range;
  const better = metric.direction === 'higher' ? 'higher' : 'lower';
  const parameters = describeParameters(metric.parameters);
  return [
    `### ${metric.id}`,
    '',
    `${metric.meaning} ${metric.avoidWhen}`,
    '',
    `- Formula: ${metric.formula}`,
    `- Over rows: ${kindOf(metric)}`,
    `- Range: ${lowest ?? '−∞'} to ${highest ?? '∞'}; ${better} is better; unit: ${metric.unit || 'none'}`,
    `- Targets: ${metric.targetKinds.join(', ')}; reads: ${metric.needs.join(', ')}`,
    ...(parameters.length > 0 ? ['- Parameters:', ...parameters.map((line) => `  - ${line}`)] : []),
    '- Conventions:',
    ...metric.conventions.map((convention) => `  - ${convention}`),
    `- Source: ${metric.source}`,
    '',
  ];
}

/** What it is over rows can be told once its required parameters are set. */
function kindOf(metric: MetricDefinition): string {
  return measureKinds[metric.configure(exampleParameters(metric.parameters)).measure.tally];
}
