import { relative } from 'node:path';
import type { DraftPlan } from '#cli/init/draft-suite.ts';
import type { WrittenDraft } from '#cli/init/write-draft.ts';
import { type Document, text } from '#report/document.ts';

export interface NextStepsProps {
  readonly plan: DraftPlan;
  readonly written: WrittenDraft;
  /** Relative paths are shown from here. */
  readonly cwd: string;
  /** The first version to judge; null: not known. */
  readonly candidate: string | null;
  /** Hosts that `assize.yaml` allows. */
  readonly allowedHosts: readonly string[];
}

/** What to do with a draft, in the order in which it is done. */
export function nextSteps({ plan, written, cwd, candidate, allowedHosts }: NextStepsProps): Document {
  const path = (file: string) => relative(cwd, file) || '.';
  const { host, hostname, protocol } = new URL(plan.url);
  const listed = allowedHosts.includes(host) || allowedHosts.includes(hostname);
  const version = candidate ?? '<version>';
  const steps: [string, string][] = [
    [`$EDITOR ${path(written.suite)}/suite.yaml`, 'look over the metrics, the margin and the rules'],
    [`$EDITOR ${path(written.dataset)}/card.yaml`, 'fill in licence, personal data and retention'],
    ...(plan.provider === 'http'
      ? [
          [
            `$EDITOR ${path(written.suite)}/suite.yaml`,
            'say in target.request and target.answer how your service speaks',
          ] as [string, string],
        ]
      : []),
    ...(protocol === 'https:' || listed
      ? []
      : [
          [
            '$EDITOR assize.yaml',
            `add "${host}" to allowedHosts, since it is not https; then start "assize up" again`,
          ] as [string, string],
        ]),
    ...(plan.secretRef?.startsWith('env:')
      ? [
          [`export ${plan.secretRef.slice(4)}=…`, 'before "assize up", whose functions read it'] as [
            string,
            string,
          ],
        ]
      : []),
    ['assize up', 'in another terminal'],
    [`assize publish ${path(written.dataset)} ${path(written.suite)}`, 'after each change'],
    [`assize run ${plan.name} --candidate ${version} --baseline <version> --wait`, 'the first verdict'],
  ];
  return [
    { kind: 'heading', text: 'Next' },
    {
      kind: 'table',
      columns: [{ title: '' }, { title: '' }],
      rows: steps.map(([command, meaning]) => [text(command), text(meaning, 'quiet')]),
    },
  ];
}
