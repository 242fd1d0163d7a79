import type { OwnEvent } from '#contracts/events/read-event.ts';
import type { RunOutcome } from '#domain/run.ts';
import { ReactionError } from '#reactions/reaction-error.ts';

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
          ['Rows', String(data.rows)],
          ['Cost', usd(data.cost.microUsd)],
        ],
        lines: shortened(
          data.decidedBy.map(
            (rule) =>
              `${rule.decision}: ${rule.rule} of ${rule.metric} on ${rule.slice}` +
              (rule.effect === null ? '' : `, improvement ${figure(rule.effect.improvement)}`) +
              (rule.interval === null ? '' : `, ${interval(rule.interval)}`) +
              `, threshold ${figure(rule.threshold)}`,
          ),
          data.decidedByCount,
        ),
        ...reading(data.links),
      };
    }
    case 'Eval Regression Detected': {
      const { data } = detail;
      return {
        eventId,
        title: `${data.suite}: ${data.metric} regressed on ${data.slice} in ${data.change.subject} ${data.change.candidate}`,
        mood: 'bad',
        headline: `${data.metric} on ${data.slice} lost ${figure(-data.effect.improvement)}, more than the ${figure(data.margin)} that matter.`,
        facts: [
          ['Suite', data.suite],
          ['Team', data.owner.team],
          ['Candidate', data.change.candidate],
          ['Candidate’s value', optional(data.values.candidate)],
          ['Baseline’s value', optional(data.values.baseline)],
          ['Interval', interval(data.interval)],
          ['q', figure(data.qValue)],
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
          ['Runs', String(data.figures.runs)],
          ['Regressions', String(data.figures.regressions)],
          ['Cost', usd(data.figures.spentMicroUsd)],
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

function interval({
  lower,
  upper,
  level,
}: Readonly<{ lower: number | null; upper: number | null; level: number }>) {
  return `${figure(level * 100)} % interval ${lower === null ? '−∞' : figure(lower)} to ${upper === null ? '∞' : figure(upper)}`;
}

function optional(value: number | null): string {
  return value === null ? 'not known' : figure(value);
}

/** Four significant digits, without trailing zeros. */
function figure(value: number): string {
  return String(Number(value.toPrecision(4))).replace('-', '−');
}

function usd(microUsd: number): string {
  return `${(microUsd / 1e6).toFixed(2)} USD`;
}
