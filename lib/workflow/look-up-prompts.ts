import type { DatasetIndex } from '#domain/dataset.ts';
import type { FoundPrompt } from '#domain/found-prompt.ts';
import { sha256 } from '#domain/hash.ts';
import { promptAddress } from '#domain/prompt-address.ts';
import { type PromptPlace, parsePromptPlace } from '#domain/prompt-place.ts';
import { resolveVersion } from '#domain/resolve-version.ts';
import type { Row } from '#domain/row.ts';
import { fromBedrockTemplate } from '#workflow/bedrock-template.ts';
import { chooseVersions, type VersionChoice } from '#workflow/choose-versions.ts';
import type { ObjectStore, PromptSource, StoredPrompt } from '#workflow/ports.ts';
import { DefinitionError, describeProblem, type Problem } from '#workflow/publishing/definition-error.ts';
import { promptProblems } from '#workflow/publishing/prompt-problems.ts';
import { readPrompt } from '#workflow/publishing/read-prompt.ts';
import { readSampleRows } from '#workflow/publishing/read-published-dataset.ts';
import { parseYaml } from '#workflow/publishing/read-yaml.ts';
import type { Source } from '#workflow/publishing/source.ts';

interface LookUpPorts {
  readonly objects: ObjectStore;
  readonly prompts: PromptSource;
}

/** The rows that a prompt is held against. */
interface Asked {
  readonly index: DatasetIndex;
  readonly sampleRows: readonly Row[];
}

/**
 * Reads the prompts of the versions that a run judges, where the suite says that they live elsewhere, and holds them against
 * the dataset as publishing would.
 *
 * @returns by version at that place; nothing for a suite that holds its prompts itself.
 */
export async function lookUpPrompts(
  choice: VersionChoice,
  index: DatasetIndex,
  ports: LookUpPorts,
): Promise<Readonly<Record<string, FoundPrompt>>> {
  const place = parsePromptPlace(choice.suite.definition.target.promptFrom ?? '');
  const versions = place === null ? [] : promptVersions(choice);
  if (place === null || versions.length === 0) return {};
  const asked = { index, sampleRows: await readSampleRows(index, ports.objects) };
  const found = await Promise.all(
    versions.map(async (version) => [version, await lookUp(place, version, asked, ports.prompts)] as const),
  );
  return Object.fromEntries(found);
}

function promptVersions(choice: VersionChoice): readonly string[] {
  const chosen = chooseVersions(choice);
  if ('problem' in chosen) return [];
  const versions = [chosen.judged, ...(chosen.against === null ? [] : [chosen.against.version])];
  const names = versions.flatMap((version) => {
    const resolved = resolveVersion(choice.suite, version);
    return resolved.ok && resolved.promptName !== undefined ? [resolved.promptName] : [];
  });
  return [...new Set(names)];
}

async function lookUp(
  place: PromptPlace,
  version: string,
  asked: Asked,
  prompts: PromptSource,
): Promise<FoundPrompt> {
  const at = promptAddress(place, version);
  if ('expected' in at) {
    return {
      problem: `Expected ${at.expected} at target.promptFrom, got "${version}". Correct the event, or target.versions in suite.yaml.`,
    };
  }
  const { address } = at;
  const stored = await prompts.read(place, version);
  if ('problem' in stored) return stored;
  const problems: Problem[] = [];
  const source = sourceOf(address, stored, problems);
  const file = source && readPrompt(version, source, problems);
  if (file !== undefined)
    problems.push(...promptProblems(file, asked.index.examples ?? [], asked.sampleRows));
  if (file === undefined || problems.length > 0) return { problem: describeFirst(problems) };
  return { prompt: file.prompt, origin: { address, sha256: sha256(stored.text) } };
}

/** The record of an event must stay small, whatever lies at the place. */
const SHOWN_PROBLEMS = 5;
const SHOWN_CHARACTERS = 500;

function describeFirst(problems: readonly Problem[]): string {
  const shown = problems
    .slice(0, SHOWN_PROBLEMS)
    .map((problem) => describeProblem(problem))
    .map((text) => (text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS - 1)}…` : text));
  const left = problems.length - shown.length;
  return [...shown, ...(left > 0 ? [`And ${left} more.`] : [])].join(' ');
}

function sourceOf(
  address: string,
  { form, text }: Exclude<StoredPrompt, { readonly problem: string }>,
  problems: Problem[],
): Source | undefined {
  if (form === 'bedrock-template') {
    return { file: address, value: { template: fromBedrockTemplate(text) }, locate: () => undefined };
  }
  try {
    return parseYaml(address, text);
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}
