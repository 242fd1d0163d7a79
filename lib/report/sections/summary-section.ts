import type { Verdict } from '#domain/verdict.ts';
import { type Document, text } from '#report/document.ts';
import { formatCount } from '#report/format/format-count.ts';
import { formatDuration } from '#report/format/format-duration.ts';
import { isWarned, outcomeTone } from '#report/outcome-tone.ts';

/** The answer in one sentence, and what was held against what. */
export function summarySection(verdict: Verdict): Document {
  const took = Date.parse(verdict.decidedAt) - Date.parse(verdict.startedAt);
  return [
    {
      kind: 'paragraph',
      text: [
        ...(isWarned(verdict)
          ? [text(verdict.outcome.toUpperCase(), 'doubtful'), text(' with a warning', 'doubtful')]
          : [text(verdict.outcome.toUpperCase(), outcomeTone(verdict.outcome))]),
        text(`  ${verdict.suite.name}`, 'strong'),
      ],
    },
    { kind: 'paragraph', text: [text(verdict.headline)] },
    {
      kind: 'table',
      columns: [{ title: '' }, { title: '' }],
      rows: facts(verdict, took).map(([name, value]) => [text(name, 'quiet'), text(value)]),
    },
  ];
}

function facts(verdict: Verdict, tookMs: number): [name: string, value: string][] {
  const { change, dataset, waves } = verdict;
  return [
    [
      'Run',
      `${verdict.runId}, attempt ${verdict.attempt}${verdict.supersedes === null ? '' : `, in place of ${verdict.supersedes}`}`,
    ],
    ['Change', `${change.kind} "${change.subject}" → ${change.candidate}`],
    ...verdict.arms.map((arm): [string, string] => [capital(arm.name), armText(arm, verdict)]),
    [
      'Rows',
      `${formatCount(verdict.rows)} of ${formatCount(dataset.rows)} in dataset ${dataset.name} (${dataset.version.slice(0, 12)})`,
    ],
    [
      'Decided',
      `${verdict.decidedAt}, ${formatDuration(tookMs)} after its start${waves.planned > 1 ? `, at wave ${waves.decidedAt + 1} of ${waves.planned}` : ''}`,
    ],
    ['Caused by', `${change.cause.detailType} from ${change.cause.source} (event ${change.cause.eventId})`],
    [
      'Owner',
      `team ${verdict.suite.owner.team}${verdict.suite.owner.contact === undefined ? '' : `, ${verdict.suite.owner.contact}`}`,
    ],
  ];
}

const baselineSources = {
  event: 'named by the event',
  champion: 'the champion',
  stored: 'from stored answers',
  none: 'none',
} as const;

function armText(arm: Verdict['arms'][number], { baseline }: Verdict): string {
  const served = arm.served === arm.version ? arm.version : `${arm.version}, served as ${arm.served}`;
  return arm.name === 'baseline' ? `${served} (${baselineSources[baseline.from]})` : served;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
