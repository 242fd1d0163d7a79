import { stringify } from 'yaml';
import type { ObservationErrorDescription } from '#domain/observation-error-catalogue.ts';
import type { TargetKind } from '#domain/target.ts';
import type { TargetKindDescription } from '#domain/target-kind-catalogue.ts';

/** What the page says of a provider. */
export interface DescribedProvider {
  readonly kinds: readonly TargetKind[];
  readonly meaning: string;
  readonly notes: readonly string[];
  readonly example: { readonly kind: TargetKind };
  readonly source: string;
  readonly authorisation:
    | { readonly by: 'secret'; readonly header: string; readonly prefix: string }
    | { readonly by: 'role' };
}

export interface TargetCatalogues {
  readonly kinds: Readonly<Record<TargetKind, TargetKindDescription<object>>>;
  readonly providers: Readonly<Record<string, DescribedProvider>>;
  /** Fields that a suite can find in an answer, by kind; those with a question mark may be missing. */
  readonly answerFields: Readonly<Record<TargetKind, readonly string[]>>;
  readonly errors: Readonly<Record<string, ObservationErrorDescription>>;
}

/**
 * The page on targets, as Markdown.
 * @param template the page with a comment `<!-- name -->` where each catalogue goes
 * @throws Error for a template that has not exactly the comments that are filled in
 */
export function targetReference(template: string, catalogues: TargetCatalogues): string {
  const { kinds, providers, answerFields, errors } = catalogues;
  const parts: Readonly<Record<string, readonly string[]>> = {
    template: [
      '<!-- Written by `npm run docs` from docs/templates/targets.md and lib/targets/provider-catalogue.ts. -->',
    ],
    contents: contents(template, Object.keys(providers)),
    kinds: Object.entries(kinds).flatMap(kindSection),
    providers: Object.entries(providers).flatMap(providerSection),
    fields: fieldTable(answerFields),
    errors: errorTable(errors),
  };
  const wanted = Object.keys(parts).sort();
  const found = [...template.matchAll(placeholder)].map(([, name]) => name!).sort();
  if (wanted.join() !== found.join()) {
    throw new Error(
      `Expected the template to have the comments ${wanted.join(', ')}, got ${found.join(', ')}.`,
    );
  }
  return template.replace(placeholder, (_, name: string) => parts[name]!.join('\n').trimEnd());
}

const placeholder = /^<!-- (\w+) -->$/gm;

function contents(template: string, providers: readonly string[]): string[] {
  return [...template.matchAll(/^## (.+)$/gm)].map(([, heading]) => {
    const line = `- ${link(heading!)}`;
    return heading === 'Providers'
      ? `${line}: ${providers.map((name) => link(name, true)).join(', ')}`
      : line;
  });
}

function link(heading: string, isCode = false): string {
  const anchor = heading.toLowerCase().replaceAll(' ', '-');
  return `[${isCode ? `\`${heading}\`` : heading}](#${anchor})`;
}

function kindSection([kind, { meaning, answer, notes }]: [string, TargetKindDescription<object>]): string[] {
  return [`**${kind}**: ${meaning} ${notes.join(' ')}`, '', '```json', oneLine(answer), '```', ''];
}

/** JSON with a space after each comma and colon. */
function oneLine(value: object): string {
  return JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
}

function providerSection([name, provider]: [string, DescribedProvider]): string[] {
  const { kind, ...fields } = provider.example;
  return [
    `### ${name}`,
    '',
    `${provider.meaning}.`,
    '',
    '```yaml',
    stringify({ target: { kind, provider: name, ...fields } }, { lineWidth: 0, singleQuote: true }).trimEnd(),
    '```',
    '',
    `- Kinds: ${provider.kinds.join(', ')}`,
    `- Authorised by: ${authorisedBy(provider.authorisation)}`,
    ...provider.notes.map((note) => `- ${note}`),
    `- Source: ${provider.source}`,
    '',
  ];
}

function authorisedBy(authorisation: DescribedProvider['authorisation']): string {
  return authorisation.by === 'role'
    ? 'infer-shard’s own role, or the key at `secretRef` where there is one'
    : `the key at \`secretRef\`, as \`${authorisation.header}: ${authorisation.prefix}…\`; without one, nothing is sent`;
}

function fieldTable(answerFields: TargetCatalogues['answerFields']): string[] {
  const listed = (fields: readonly string[]) => fields.map((name) => `\`${name}\``).join(', ') || 'none';
  return [
    '| kind | must be found | may be found |',
    '|---|---|---|',
    ...Object.entries(answerFields).map(([kind, fields]) => {
      const optional = fields.filter((name) => name.endsWith('?')).map((name) => name.slice(0, -1));
      return `| ${kind} | ${listed(fields.filter((name) => !name.endsWith('?')))} | ${listed(optional)} |`;
    }),
  ];
}

function errorTable(errors: TargetCatalogues['errors']): string[] {
  return [
    '| code | means | asked again | do |',
    '|---|---|---|---|',
    ...Object.entries(errors).map(
      ([code, { meaning, askedAgain, advice }]) => `| \`${code}\` | ${meaning} | ${askedAgain} | ${advice} |`,
    ),
  ];
}
