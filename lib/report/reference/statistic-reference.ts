import type { Method } from '#domain/statistics/method.ts';

const familyTitles: Readonly<Record<string, string>> = {
  intervals: 'Intervals',
  resampling: 'Resampling',
  tests: 'Tests',
  multiplicity: 'Multiplicity',
  power: 'Power and sample size',
  equivalence: 'Equivalence, non-inferiority, superiority',
  sequential: 'Sequential',
  sampling: 'Sampling and variance reduction',
  agreement: 'Agreement and rank correlation',
  repeats: 'Repeats',
  pairwise: 'Pairwise',
  distributions: 'Distributions',
};

/** The reference page of all statistical methods, as Markdown. @param families family to its methods, in the order to list */
export function statisticReference(families: Readonly<Record<string, readonly Method[]>>): string {
  const filled = Object.entries(families).filter(([, methods]) => methods.length > 0);
  const contents = filled.map(([family, methods]) => {
    const links = methods.map(({ id, name }) => `[${name}](#${id})`);
    return `- **${familyTitles[family] ?? family}**: ${links.join(', ')}`;
  });
  return [
    '# Statistics',
    '',
    'Every statistical method of the engine (`lib/domain/statistics/`). Pure functions: values in, values out, randomness by a seed',
    'that is recorded. A verdict names the method that it was decided with; [reading a verdict](reading-a-verdict.md) explains one.',
    '',
    '<!-- Written by `npm run docs` from lib/domain/statistics/statistic-catalogue.ts. -->',
    '',
    ...contents,
    '',
    ...filled.flatMap(([family, methods]) => [
      `## ${familyTitles[family] ?? family}`,
      '',
      ...methods.flatMap(methodSection),
    ]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function methodSection(method: Method): string[] {
  return [
    `### ${method.id}`,
    '',
    `**${capitalised(method.name)}.** ${method.meaning} ${method.avoidWhen}`,
    '',
    `- Formula: ${method.formula}`,
    '- Conventions:',
    ...method.conventions.map((convention) => `  - ${convention}`),
    `- Source: ${method.source}`,
    '',
  ];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
