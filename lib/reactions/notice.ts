import type { ToldFault } from '#contracts/events/endpoint-fault.ts';
import type { OwnEvent } from '#contracts/events/read-event.ts';
import { formatDifference, formatDifferenceInterval, formatValue } from '#domain/format/format-metric.ts';
import { formatSlice } from '#domain/format/format-slice.ts';
import { formatUsd } from '#domain/format/format-usd.ts';
import { describeRegression } from '#domain/gate/describe-regression.ts';
import type { RunOutcome } from '#domain/run.ts';
import { ReactionError } from '#reactions/reaction-error.ts';
import { formatCount } from '#report/format/format-count.ts';
import { formatProbability } from '#report/format/format-probability.ts';
import { ruleInterval, ruleThreshold } from '#report/sections/rule-figures.ts';

/** What people are told of an event, before it takes the form of a receiver. */
export interface Notice {
  readonly eventId: string;
  /** One line: what happened, to what. */
  readonly title: string;
  readonly mood: 'good' | 'bad' | 'unclear';
  /** One sentence. */
  readonly headline: string;
  /** Names and values, the most telling first. */
  readonly facts: readonly (readonly [string, string])[];
  /** Lines of figures: the rules that decided, or each suite's outcome. */
  readonly lines: readonly string[];
  /** A command or an address to read on with. */
  readonly more: string | null;
  /** The web address among the links, where there is one. */
  readonly url: string | null;
}

const moods: Readonly<Record<RunOutcome, Notice['mood']>> = {
  pass: 'good',
  waived: 'unclear',
  inconclusive: 'unclear',
  incomplete: 'unclear',
  fail: 'bad',
};

/** Events of earlier versions tell none: their figures are shown bare. */
const NO_UNIT = '';

/** Rules and suites that a notice lists; the verdict document has them all. */
const MAX_LINES = 10;

/** @throws ReactionError for an event that there is nothing to tell of. */
export function composeNotice({ detailType, detail }: OwnEvent): Notice {
  const { eventId } = detail.metadata;
  switch (detailType) {
    case 'Eval Verdict Issued': {
      const { data } = detail;
      return {
        eventId,
        title: `${data.suite}: ${data.outcome} for ${data.change.subject} ${data.change.candidate}`,
        mood: moods[data.outcome],
        headline: data.headline,
        facts: [
          ['Outcome', data.outcome],
          ['Suite', data.suite],
          ['Team', data.owner.team],
          ['Candidate', data.change.candidate],
          ['Baseline', data.baseline.version ?? 'none'],
          ['Rows', formatCount(data.rows)],
          ['Cost', formatUsd(data.cost.microUsd)],
          ...(data.endpointFault === undefined ? [] : faultFacts(data.endpointFault)),
        ],
        lines: shortened(
          data.decidedBy.map((rule) => `${rule.decision}: ${rule.id}, ${ruleText(rule)}`),
          data.decidedByCount,
        ),
        ...reading(data.links),
      };
    }
    case 'Eval Regression Detected': {
      const { data } = detail;
      const { unit = NO_UNIT } = data;
      return {
        eventId,
        title: `${data.suite}: ${data.metric} regressed on ${formatSlice(data.slice)} in ${data.change.subject} ${data.change.candidate}`,
        mood: 'bad',
        headline: data.headline ?? describeRegression(data, unit),
        facts: [
          ['Suite', data.suite],
          ['Team', data.owner.team],
          ['Candidate', data.change.candidate],
          ['Candidate’s value', valueText(data.values.candidate, unit)],
          ['Baseline’s value', valueText(data.values.baseline, unit)],
          ['Interval', formatDifferenceInterval(data.interval.lower, data.interval.upper, unit)],
          ['q', formatProbability(data.qValue)],
        ],
        lines: data.topRows === undefined ? [] : [`Most telling rows: ${data.topRows.join(', ')}`],
        ...reading(data.links),
      };
    }
    case 'Eval Change Decided': {
      const { data } = detail;
      return {
        eventId,
        title: `${data.change.subject} ${data.change.candidate}: ${data.outcome}`,
        mood: moods[data.outcome],
        headline: `All ${data.suites.length} suites have judged ${data.change.subject} ${data.change.candidate}; the worst outcome is ${data.outcome}.`,
        facts: [
          ['Outcome', data.outcome],
          ['Change', data.change.kind],
          ['Candidate', data.change.candidate],
          ['Baseline', data.change.baseline ?? 'none'],
        ],
        lines: shortened(
          data.suites.map(({ suite, outcome, runId }) => `${outcome}: ${suite} (${runId})`),
          data.suites.length,
        ),
        more: null,
        url: null,
      };
    }
    case 'Eval Action Taken': {
      const { data } = detail;
      return {
        eventId,
        title: `${data.action}${data.dryRun ? ' (dry run)' : ''}: ${data.result} for ${data.change.subject} ${data.change.candidate}`,
        mood: data.result === 'not-possible' ? 'bad' : 'unclear',
        headline: data.summary,
        facts: [
          ['Result', data.result],
          ['Action', data.kind],
          ['Resource', data.resource],
          ['Outcome', data.outcome],
        ],
        lines: [],
        more: null,
        url: null,
      };
    }
    case 'Eval Report Published': {
      const { data } = detail;
      return {
        eventId,
        title: data.title,
        mood: 'unclear',
        headline: data.headline,
        facts: [
          ['Report', data.report],
          ['Team', data.team ?? 'all'],
          ['From', data.period.from],
          ['To', data.period.to],
          ['Runs', formatCount(data.figures.runs)],
          ['Regressions', formatCount(data.figures.regressions)],
          ['Cost', formatUsd(data.figures.spentMicroUsd)],
        ],
        lines: [],
        more: data.links['report'] ?? null,
        url: null,
      };
    }
    default:
      throw new ReactionError(
        'INVALID_EVENT',
        `Expected a verdict, a decided change, a regression, an action or a report, got "${detailType}". Correct the rule's pattern.`,
      );
  }
}

function reading(links: Readonly<Record<string, string>>): Pick<Notice, 'more' | 'url'> {
  const all = [links['dashboard'], links['run'], links['verdict']].filter((link) => link !== undefined);
  return { more: all[0] ?? null, url: all.find((link) => /^https?:\/\//.test(link)) ?? null };
}

function shortened(lines: readonly string[], count: number): readonly string[] {
  const shown = lines.slice(0, MAX_LINES);
  return count > shown.length ? [...shown, `and ${count - shown.length} more`] : shown;
}

type DecidingRule = Extract<
  OwnEvent,
  { detailType: 'Eval Verdict Issued' }
>['detail']['data']['decidedBy'][number];

/** `+3.10 points [+1.20, +5.00], asked ≥ −1.00 points`: as reports have it. */
function ruleText(rule: DecidingRule): string {
  const { quantity, effect, unit = NO_UNIT } = rule;
  const found = [
    quantity === 'level' || effect === null ? '' : formatDifference(effect.improvement, unit),
    ruleInterval(rule, unit),
  ].filter((text) => text !== '');
  return `${found.join(' ')}${found.length === 0 ? '' : ', '}asked ${ruleThreshold(rule, unit)}`;
}

function valueText(value: number | null, unit: string): string {
  return value === null ? 'not known' : formatValue(value, unit);
}

/** What the target failed with: whoever gets the notice is to know where to look first. */
function faultFacts({ origin, code, failures, firstAt, lastAt, advice }: ToldFault): Notice['facts'] {
  return [
    ['Target', origin],
    ['Failed with', `${code}, ${formatCount(failures)} ${failures === 1 ? 'call' : 'calls in a row'}`],
    ['First and last', `${firstAt}, ${lastAt}`],
    ['To do', advice.replaceAll('`', '')],
  ];
}
