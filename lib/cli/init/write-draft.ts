import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { stringify } from 'yaml';
import { CliError } from '#cli/cli-error.ts';
import { type DraftPlan, draftCard, draftPrompt, draftSuite } from '#cli/init/draft-suite.ts';
import { schemaLine, yamlSchemas } from '#contracts/published/yaml-schemas.ts';
import { canonicalJson } from '#domain/json.ts';

/** Where a drafted suite and its dataset lie. */
export interface WrittenDraft {
  readonly suite: string;
  readonly dataset: string;
  readonly files: readonly string[];
}

/**
 * Writes a suite and its dataset under a folder, with the line by which editors find the schemas of the repository.
 *
 * @throws CliError `exists` where one of that name is there already; then nothing is written.
 */
export async function writeDraft(plan: DraftPlan, folder: string, root: string): Promise<WrittenDraft> {
  const suite = join(folder, 'suites', plan.name);
  const dataset = join(folder, 'datasets', plan.name);
  for (const path of [suite, dataset]) {
    if (existsSync(path)) {
      throw new CliError(
        'exists',
        `Expected no folder ${path} yet, but there is one. Choose another --name, or remove it.`,
      );
    }
  }
  const prompt = draftPrompt(plan);
  const yaml = (name: keyof typeof yamlSchemas, path: string, value: object, comment: string) => {
    const schema = relative(dirname(path), join(root, yamlSchemas[name].path)).split(sep).join('/');
    return `${schemaLine(schema)}\n${comment}${stringify(value, { lineWidth: 110 })}`;
  };
  const card = join(dataset, 'card.yaml');
  const definition = join(suite, 'suite.yaml');
  const texts = new Map([
    [join(dataset, 'rows.jsonl'), plan.rows.map((row) => `${canonicalJson(row)}\n`).join('')],
    [card, yaml('card', card, draftCard(plan), CARD_COMMENT)],
    [definition, yaml('suite', definition, draftSuite(plan), SUITE_COMMENT)],
    ...(prompt === null ? [] : [[join(suite, 'prompts/base.yaml'), stringify(prompt)] as const]),
  ]);
  for (const [path, text] of texts) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return { suite, dataset, files: [...texts.keys()] };
}

/** Takes back what `writeDraft` wrote: whoever asks again, with other rows or options, is to find no folder in the way. */
export async function removeDraft({ suite, dataset }: WrittenDraft): Promise<void> {
  await Promise.all([suite, dataset].map((folder) => rm(folder, { recursive: true, force: true })));
}

const CARD_COMMENT =
  '# What people must know before they rely on these rows: replace every "to be filled in".\n';
const SUITE_COMMENT =
  '# A draft by assize init. Every field: docs/contracts/schemas/suite.schema.json; metrics: docs/metrics.md; rules: docs/gate-rules.md.\n';
