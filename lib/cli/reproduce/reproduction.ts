import type { Connection } from '#cli/connect/connection.ts';
import { stackOutputs } from '#contracts/stack-outputs.ts';
import type { Manifest } from '#domain/manifest.ts';
import type { Verdict } from '#domain/verdict.ts';
import { type Document, text } from '#report/document.ts';
import type { VerdictCheck } from '#workflow/check-verdict.ts';

/** What it takes to come to a verdict again. */
export interface Reproduction {
  readonly runId: string;
  readonly outcome: Verdict['outcome'];
  /** SHA-256 of the manifest, which holds everything else. */
  readonly manifest: string;
  /** Of the bundles that planned the run, and of those that the deployment runs now. */
  readonly code: { readonly planned: string; readonly deployed: string | null };
  readonly suite: { readonly name: string; readonly version: string };
  readonly dataset: { readonly name: string; readonly version: string; readonly rows: number };
  readonly arms: readonly { readonly name: string; readonly version: string; readonly served: string }[];
  readonly commands: readonly { readonly command: string; readonly meaning: string }[];
  /** Only where it was checked. */
  readonly checks?: readonly VerdictCheck[];
}

export function reproductionOf(
  { verdict, manifest }: { readonly verdict: Verdict; readonly manifest: Manifest },
  { deployment }: Connection,
): Reproduction {
  const { runId, outcome, suite, dataset } = verdict;
  const place = deployment.local === undefined ? ` --stack ${deployment.stackName}` : '';
  return {
    runId,
    outcome,
    manifest: verdict.manifest,
    code: { planned: manifest.codeVersion, deployed: deployment.outputs[stackOutputs.codeVersion] ?? null },
    suite: { name: suite.name, version: suite.version },
    dataset: { name: dataset.name, version: dataset.version, rows: manifest.dataset.rows },
    arms: manifest.arms.map(({ name, version, served }) => ({ name, version, served })),
    commands: [
      {
        command: `assize reproduce ${runId} --check${place}`,
        meaning: 'judge its stored tallies again here; calls nothing',
      },
      {
        command: `assize rejudge ${runId}${place}`,
        meaning: 'score its stored answers with today’s metrics and gate',
      },
      {
        command: `assize rerun ${runId}${place}`,
        meaning: 'ask the same versions again, where answers may have changed',
      },
    ],
  };
}

export function reproductionDocument(reproduction: Reproduction): Document {
  const { runId, outcome, manifest, code, suite, dataset, arms, commands, checks } = reproduction;
  const same = code.planned === code.deployed;
  const facts: [string, string][] = [
    ['Run', `${runId}: ${outcome}`],
    ['Manifest', manifest],
    ['Suite', `${suite.name} ${suite.version}`],
    ['Dataset', `${dataset.name} ${dataset.version}, ${dataset.rows} rows`],
    ...arms.map(({ name, version, served }): [string, string] => [
      `Arm ${name}`,
      `${version}, served as ${served}`,
    ]),
    [
      'Code',
      same
        ? `${code.planned}, which is deployed`
        : `${code.planned}; deployed is ${code.deployed ?? 'another'}`,
    ],
  ];
  return [
    {
      kind: 'table',
      columns: [{ title: '' }, { title: '' }],
      rows: facts.map(([name, value]) => [text(name, 'quiet'), text(value)]),
    },
    ...(checks === undefined ? [] : checkTable(checks)),
    { kind: 'heading', text: 'To come to it again' },
    {
      kind: 'table',
      columns: [{ title: '' }, { title: '' }],
      rows: commands.map(({ command, meaning }) => [text(command), text(meaning, 'quiet')]),
    },
  ];
}

function checkTable(checks: readonly VerdictCheck[]): Document {
  return [
    { kind: 'heading', text: 'Checked' },
    {
      kind: 'table',
      columns: [{ title: '' }, { title: '' }, { title: '' }],
      rows: checks.map(({ name, agrees, found }) => [
        agrees ? text('agrees', 'good') : text('DIFFERS', 'bad'),
        text(name, 'strong'),
        text(found),
      ]),
    },
  ];
}
