import { formatUsd } from '#domain/format/format-usd.ts';
import type { ReportEntry } from '#domain/reports/report-entry.ts';
import type { ReportFacts } from '#domain/reports/report-facts.ts';
import { type Document, type Text, text } from '#report/document.ts';
import { countOf } from '#report/format/format-count.ts';
import { outcomeTone } from '#report/outcome-tone.ts';
import { rulesSection } from '#report/sections/rules-section.ts';
import { waiversSection } from '#report/sections/waivers-section.ts';
import { ruleFigures } from '#report/templates/parts/entry-table.ts';
import { reportHead } from '#report/templates/parts/report-head.ts';
import type { ReportTemplate } from '#report/templates/report-template.ts';

export const readiness: ReportTemplate = {
  name: 'readiness',
  meaning: 'Whether a candidate may be released: all suites of one change, rule by rule',
  days: 30,
  withBefore: false,
  title(facts) {
    const [{ change }] = [...ofNewestChange(facts.entries), { change: null }];
    return change === null
      ? 'Release readiness'
      : `Release readiness of ${change.subject} ${change.candidate}`;
  },
  full: (entries) => ofNewestChange(entries).map(({ runId }) => runId),
  headline(facts) {
    const { word, sentence } = answerOf(ofNewestChange(facts.entries), facts.expected);
    return `${word.text}: ${sentence}`;
  },
  compose(facts): Document {
    const judged = ofNewestChange(facts.entries);
    const [first] = judged;
    const answer = answerOf(judged, facts.expected);
    if (first === undefined) return reportHead([text('Release readiness', 'strong')], answer.sentence, facts);
    const missing = missingOf(judged, facts.expected);
    const cost = judged.reduce((sum, entry) => sum + entry.cost.microUsd + entry.cost.awsMicroUsd, 0);
    return [
      ...reportHead(
        [answer.word, text(`  ${first.change.subject} ${first.change.candidate}`, 'strong')],
        answer.sentence,
        facts,
      ),
      { kind: 'heading', text: 'Suites' },
      {
        kind: 'table',
        columns: [
          { title: 'Verdict' },
          { title: 'Suite' },
          { title: 'Team' },
          { title: 'Against' },
          { title: 'Decided by' },
          { title: 'Effect and interval', align: 'right' },
          { title: 'Run' },
        ],
        rows: [
          ...judged.map((entry) => [
            text(
              entry.isWarned ? 'pass, warned' : entry.outcome,
              entry.isWarned ? 'doubtful' : outcomeTone(entry.outcome),
            ),
            text(entry.suite),
            text(entry.team),
            text(entry.baseline ?? 'none'),
            text(entry.decidedBy.map(({ id }) => id).join(', ') || entry.headline),
            text(entry.decidedBy[0] === undefined ? '' : ruleFigures(entry.decidedBy[0])),
            text(entry.runId, 'quiet'),
          ]),
          ...missing.map((suite) => [text('none yet', 'doubtful'), text(suite)]),
        ],
      },
      {
        kind: 'paragraph',
        text: [text(`All of it cost ${formatUsd(cost)}, AWS itself included (list prices).`, 'quiet')],
      },
      ...facts.verdicts.flatMap(
        ({ verdict, units }): Document => [
          { kind: 'heading', text: `${verdict.suite.name}: ${verdict.outcome}` },
          { kind: 'paragraph', text: [text(verdict.headline)] },
          ...rulesSection(verdict, units).filter(({ kind }) => kind !== 'heading'),
          ...waiversSection(verdict),
        ],
      ),
    ];
  },
};

/** Verdicts of the change that was decided last, by suite. */
function ofNewestChange(entries: readonly ReportEntry[]): ReportEntry[] {
  const newest = entries.at(-1);
  return entries
    .filter(({ change }) => change.key === newest?.change.key)
    .sort((a, b) => (a.suite < b.suite ? -1 : 1));
}

function missingOf(judged: readonly ReportEntry[], expected: ReportFacts['expected']): readonly string[] {
  return expected.filter((suite) => judged.every((entry) => entry.suite !== suite));
}

function answerOf(
  judged: readonly ReportEntry[],
  expected: ReportFacts['expected'],
): { readonly word: Text; readonly sentence: string } {
  if (judged.length === 0) {
    return {
      word: text('UNDECIDED', 'doubtful'),
      sentence: 'No change had a verdict in this time, so nothing can be said of a release.',
    };
  }
  const missing = missingOf(judged, expected);
  const named = (outcomes: readonly string[]) =>
    judged.filter(({ outcome }) => outcomes.includes(outcome)).map(({ suite }) => suite);
  const [failed, open, waived] = [named(['fail']), named(['inconclusive', 'incomplete']), named(['waived'])];
  if (failed.length > 0) {
    return { word: text('NOT READY', 'bad'), sentence: `${failed.join(', ')} failed.` };
  }
  if (open.length + missing.length > 0) {
    const parts = [
      ...(open.length === 0 ? [] : [`${open.join(', ')} did not decide`]),
      ...(missing.length === 0
        ? []
        : [`${missing.join(', ')} ${missing.length === 1 ? 'has' : 'have'} no verdict yet`]),
    ];
    return { word: text('UNDECIDED', 'doubtful'), sentence: `${parts.join('; ')}.` };
  }
  const all = `${countOf(judged.length, 'suite')} judged it and none failed.`;
  return waived.length === 0
    ? { word: text('READY', 'good'), sentence: all }
    : {
        word: text('READY, WITH WAIVERS', 'doubtful'),
        sentence: `${all} Waivers cover failures of ${waived.join(', ')}.`,
      };
}
