import { stringify } from 'yaml';
import type { RuleDefinition } from '#domain/gate/gate-rule.ts';
import { describeParameters } from '#report/reference/describe-parameters.ts';

/** Fields that every rule has are told of once. */
const everyRule = ['rule', 'metric', 'slice', 'each', 'worst', 'severity'];

/**
 * The page of gate rules, as Markdown.
 *
 * @param rules every kind of rule, in the order to list
 */
export function gateRuleReference(rules: readonly RuleDefinition[]): string {
  const [first] = rules;
  return [
    '# Gate rules',
    '',
    'Every kind of rule that a suite can hold under `gate.rules`. A run passes when every blocking rule passes, and fails when one',
    'fails; what neither is shown stays open. [Reading a verdict](reading-a-verdict.md) explains the figures.',
    '',
    '<!-- Written by `npm run docs` from lib/domain/gate/gate-rule-catalogue.ts. -->',
    '',
    '- [What every rule can say](#what-every-rule-can-say)',
    ...rules.map(({ id, meaning }) => `- [\`${id}\`](#${id}): ${meaning}`),
    '- [Outcomes that stay open](#outcomes-that-stay-open)',
    '',
    '## What every rule can say',
    '',
    ...(first === undefined
      ? []
      : describeParameters(first.schema)
          .filter((line) => everyRule.slice(1).some((name) => line.startsWith(`\`${name}\``)))
          .map((line) => `- ${line}`)),
    '',
    'A rule that names a slice stands in place of one of the same kind, metric and severity that speaks of `each` or of the `worst`. `each`',
    'makes one rule of every slice, and the level of a fail is split over all of them; `worst` makes one rule of them all, with one',
    'share of that level, corrected for the slices inside it (Holm). Both pass when every slice does. Slices whose rows are too few are',
    '`not-applicable`, with their rows and how many it takes. Slices and intersections that rules speak of are tallied apart, beside',
    'those under the suite’s `slices`.',
    '',
    'Rates over repeated answers (pass^k) are metrics: [`pass-hat-k`](metrics.md#pass-hat-k) or [`pass-at-k`](metrics.md#pass-at-k) in',
    'a rule such as `at-least` or `non-inferior`.',
    '',
    ...rules.flatMap(ruleSection),
    '## Outcomes that stay open',
    '',
    'Where a blocking rule is neither passed nor failed once all rows are read, `gate.inconclusive` says what that means. `block` (the',
    'default): the run is `inconclusive`. `pass-with-warning`: it passes, and the sentence, the report and the event (`warning`) say',
    'which rule is open and how many rows would decide it. Such a pass never moves the champion.',
    '',
    '```yaml',
    'gate:',
    '  inconclusive: pass-with-warning',
    '```',
    '',
  ].join('\n');
}

function ruleSection(rule: RuleDefinition): string[] {
  const fields = describeParameters(rule.schema).filter(
    (line) => !everyRule.some((name) => line.startsWith(`\`${name}\``)),
  );
  return [
    `## ${rule.id}`,
    '',
    `${rule.meaning} ${rule.decides}`,
    '',
    ...(rule.sameAs === null ? [] : [`The same as ${rule.sameAs}: a word of its own, and its defaults.`, '']),
    ...fields.map((line) => `- ${line}`),
    ...(fields.length > 0 ? [''] : []),
    '```yaml',
    stringify({ gate: { rules: [{ rule: rule.id, ...rule.example }] } }).trimEnd(),
    '```',
    '',
  ];
}
