import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { sha256 } from '#domain/hash.ts';
import { suiteSchema } from '#domain/suite.ts';
import { DefinitionError, type Problem } from '#workflow/publishing/definition-error.ts';
import { readPrompt } from '#workflow/publishing/read-prompt.ts';
import { readYaml } from '#workflow/publishing/read-yaml.ts';
import { shapeOf } from '#workflow/publishing/shape-of.ts';
import type { PromptFile, SuiteSource } from '#workflow/publishing/suite-source.ts';

/**
 * Reads `suite.yaml`, `prompts/<version>.yaml` and, where there is one, `metrics.ts`.
 *
 * @throws DefinitionError for a file that is missing, broken or not shaped as declared.
 */
export async function readSuiteFolder(folder: string): Promise<SuiteSource> {
  const source = await readYaml(join(folder, 'suite.yaml'), 'the definition of a suite in this file');
  const problems: Problem[] = [];
  const definition = shapeOf(suiteSchema, source, problems);
  const prompts = await readPrompts(join(folder, 'prompts'), problems);
  if (definition === undefined || problems.length > 0) throw new DefinitionError(problems);
  const customMetrics = await readCustomMetrics(join(folder, 'metrics.ts'));
  return { folderName: basename(resolve(folder)), definition, source, prompts, customMetrics };
}

async function readPrompts(folder: string, problems: Problem[]): Promise<Record<string, PromptFile>> {
  const prompts: Record<string, PromptFile> = {};
  for (const file of (await filesIn(folder)).sort()) {
    const path = join(folder, file);
    if (!file.endsWith('.yaml')) {
      problems.push({
        file: path,
        expected: 'only files that are named after their version and end in .yaml',
        came: `"${file}"`,
        advice: 'Rename it, or move it out of prompts/.',
      });
      continue;
    }
    const name = file.slice(0, -'.yaml'.length);
    const prompt = readPrompt(name, await readYaml(path, 'a prompt'), problems);
    if (prompt !== undefined) prompts[name] = prompt;
  }
  return prompts;
}

async function readCustomMetrics(file: string): Promise<SuiteSource['customMetrics']> {
  const code = await orNull(readFile(file));
  return code === null ? null : { file, sha256: sha256(code) };
}

async function filesIn(folder: string): Promise<string[]> {
  const names = (await orNull(readdir(folder))) ?? [];
  return names.filter((name) => !name.startsWith('.'));
}

async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
