import type { SuiteDesign } from './simulated-suite.ts';
import { type AnswerLaw, type Rates, ratesOf } from './synthetic-answers.ts';

/** What a cell counts: runs whose verdict is wrong, or right, or rows that were read. */
export type Counted = 'false-pass' | 'false-fail' | 'false-alert' | 'power' | 'rows';

export interface Cell {
  readonly name: string;
  readonly counts: Counted;
  /** In a few words, for the table. */
  readonly about: string;
  readonly design: SuiteDesign;
  readonly law: AnswerLaw;
  /** Largest share of runs that may be counted, for the cells of errors. */
  readonly stated?: number;
  /** Margin of the rule on all rows. */
  readonly margin: number;
}

export const alpha = 0.025;
const falseDiscoveryRate = 0.05;
/** Written out: a fitted plan would depend on the number of rows. */
export const shares = [0.1, 0.3, 0.6, 1];
const rareMargin = 0.1;

const onAll = (margin: number) => ({ rule: 'non-inferior', metric: 'accuracy', margin });
const onRare = { rule: 'non-inferior', metric: 'accuracy', slice: { kind: 'rare' }, margin: rareMargin };

/** 4,000 rows, documents of ten, a tenth of them in the rare slice. */
function tens(gate: object, slices: readonly string[] = ['kind']): SuiteDesign {
  return { clusters: 400, rowsPerCluster: 10, rare: 0.1, suite: { waves: shares, slices, gate } };
}

/** 10,000 rows, documents of four. */
function fours(gate: object): SuiteDesign {
  return {
    clusters: 2_500,
    rowsPerCluster: 4,
    rare: 0.1,
    suite: { waves: shares, slices: ['kind'], gate },
  };
}

function law(common: Rates, rare: Rates = common): AnswerLaw {
  return { common, rare, intraclass: 0.3, errors: 0.005 };
}

const equal = ratesOf(0.02, 0);
const gate = (rules: readonly object[], more: object = {}) => ({ alpha, rules, ...more });

/** Of the rule on all rows where the candidate equals the baseline, at these designs, so that z is 6.5 at the last look. */
export const marginAtDrift = 0.014915;
const spendings = ['kim-demets', 'obrien-fleming', 'pocock'] as const;

export const cells: readonly Cell[] = [
  ...[0.01, 0.015, 0.02].map(
    (discordance): Cell => ({
      name: `false-pass-${discordance * 1_000}`,
      counts: 'false-pass',
      about: `loss of exactly the margin on all rows, ${discordance * 100} % differ`,
      design: tens(gate([onAll(0.01), onRare])),
      law: law(ratesOf(discordance, -0.01), ratesOf(0.02, -0.01)),
      stated: alpha,
      margin: 0.01,
    }),
  ),
  {
    name: 'false-pass-rare',
    counts: 'false-pass',
    about: 'loss of exactly the margin in the rare slice, none elsewhere',
    design: tens(gate([onAll(0.02), onRare])),
    law: law(equal, ratesOf(0.12, -rareMargin)),
    stated: alpha,
    margin: 0.02,
  },
  {
    name: 'false-fail',
    counts: 'false-fail',
    about: 'no effect, margin 0: five blocking rules, on all rows and on each slice',
    design: tens(
      gate([
        { rule: 'superior', metric: 'accuracy' },
        { rule: 'superior', metric: 'accuracy', slice: { kind: 'rare' } },
        { rule: 'superior', metric: 'accuracy', each: 'third' },
      ]),
      ['kind', 'third'],
    ),
    law: law(equal),
    stated: alpha,
    margin: 0,
  },
  {
    name: 'false-alert',
    counts: 'false-alert',
    about: 'no effect anywhere: alerts of any size, over all rows and five slices',
    design: tens(gate([onAll(0.015)], { alerts: { margins: { accuracy: 0 }, falseDiscoveryRate } }), [
      'kind',
      'third',
    ]),
    law: law(equal),
    stated: falseDiscoveryRate,
    margin: 0.015,
  },
  ...[-0.006, -0.0045, -0.003].map(
    (effect): Cell => ({
      name: `power-${-effect * 10_000}`,
      counts: 'power',
      about: `${(effect * 100).toFixed(2)} points against a margin of 1`,
      design: fours(gate([onAll(0.01)])),
      law: law(ratesOf(0.02, effect)),
      margin: 0.01,
    }),
  ),
  ...spendings.map(
    (spending): Cell => ({
      name: `rows-${spending}`,
      counts: 'rows',
      about: spending,
      design: fours(gate([onAll(marginAtDrift)], { sequential: { spending } })),
      law: law(equal),
      margin: marginAtDrift,
    }),
  ),
];
