import { draftGate } from '#cli/init/draft-gate.ts';
import type { Columns } from '#cli/init/infer-columns.ts';
import type { InitKind } from '#cli/init/infer-kind.ts';
import { sha256 } from '#domain/hash.ts';
import { canonicalJson } from '#domain/json.ts';
import type { Row } from '#domain/row.ts';

/** What a suite is drafted from. */
export interface DraftPlan {
  /** Of the suite and its dataset. */
  readonly name: string;
  readonly subject: string;
  readonly team: string;
  readonly kind: InitKind;
  readonly provider: string;
  readonly url: string;
  readonly secretRef: string | null;
  readonly rows: readonly Row[];
  readonly columns: Columns;
  /** What the references may be, where they are labels. */
  readonly labels: readonly string[];
  /** File name that the rows came from. */
  readonly cameFrom: string;
}

/** Providers that speak to chat models, which are asked with a prompt. */
const CHAT = ['openai-chat', 'anthropic-messages', 'bedrock-converse'];

/** `card.yaml` as a value. */
export function draftCard({ name, rows, columns, cameFrom }: DraftPlan): object {
  const values = (dimension: string) =>
    [...new Set(rows.flatMap(({ slices }) => slices?.[dimension] ?? []))].sort();
  return {
    name,
    title: name,
    description: `${rows.length} rows from ${cameFrom}.`,
    provenance: `taken from ${cameFrom} by assize init`,
    licence: 'to be filled in',
    sensitivity: 'internal',
    pii: 'to be filled in: is there personal data, and how is it handled?',
    retention: 'to be filled in',
    refresh: 'to be filled in',
    seed: name,
    ...(columns.slices.length > 0 && {
      slices: Object.fromEntries(
        columns.slices.map((dimension) => [
          dimension,
          { description: `The column ${dimension} of ${cameFrom}.`, values: values(dimension) },
        ]),
      ),
    }),
    rowsSha256: sha256(rows.map((row) => `${canonicalJson(row)}\n`).join('')),
  };
}

/** `suite.yaml` as a value. */
export function draftSuite(plan: DraftPlan): object {
  const { name, subject, team, kind, provider, url, secretRef, rows, columns } = plan;
  const { metrics, main, margin } = draftGate(kind, rows);
  const quality =
    main === null
      ? []
      : [
          { rule: 'non-inferior', metric: main, margin },
          ...columns.slices.map((each) => ({
            rule: 'non-inferior',
            metric: main,
            margin: Math.max(margin, 0.1),
            each,
            severity: 'warn',
          })),
        ];
  const errors = {
    rule: 'at-most',
    metric: 'error-rate',
    value: 0.05,
    ...(main !== null && { severity: 'warn' }),
  };
  return {
    name,
    description: `Whether ${subject} does as well as before on the rows of ${name}.`,
    owner: { team },
    dataset: name,
    subject,
    target: {
      kind,
      provider,
      endpoint: url,
      varies: kind === 'retrieval' ? 'index' : 'model',
      ...(draftPrompt(plan) !== null && { prompt: 'base' }),
      ...(provider === 'http' && HTTP_FORMS[kind]),
      ...(secretRef !== null && { secretRef }),
    },
    triggers: [{ change: kind === 'retrieval' ? 'index' : 'model', subject }],
    metrics,
    ...(columns.slices.length > 0 && { slices: columns.slices }),
    gate: { rules: [...quality, errors] },
  };
}

/** `prompts/base.yaml` as a value; null: the target is asked with the input as it is. */
export function draftPrompt({ kind, provider, labels }: DraftPlan): object | null {
  if (kind === 'generation') return { template: '{{input}}' };
  if (kind !== 'classification' || !CHAT.includes(provider)) return null;
  return {
    ...(labels.length > 0 && {
      system: `Answer with one of these labels and nothing else: ${labels.join(', ')}.`,
    }),
    template: '{{input}}',
  };
}

/** Where `http` finds the answer, if the service is not told apart further. */
const HTTP_FORMS: Readonly<Record<InitKind, object>> = {
  generation: { request: { input: '{{prompt}}', model: '{{model}}' }, answer: { text: '$.text' } },
  classification: { request: { input: '{{input}}', model: '{{model}}' }, answer: { label: '$.label' } },
  retrieval: { request: { query: '{{input}}', index: '{{index}}' }, answer: { ids: '$.results[*].id' } },
};
