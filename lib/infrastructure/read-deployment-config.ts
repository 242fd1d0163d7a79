import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type DeploymentConfig, deploymentConfigSchema } from '#contracts/deployment-config.ts';
import { DeploymentConfigError } from '#infrastructure/deployment-config-error.ts';

/**
 * Reads `assize.yaml`.
 * @throws DeploymentConfigError naming file, line, column and field of everything that is wrong
 */
export function readDeploymentConfig(path: string): DeploymentConfig {
  return parseDeploymentConfig(readText(path), path);
}

/** @param path named in errors only */
export function parseDeploymentConfig(text: string, path: string): DeploymentConfig {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [syntaxError] = document.errors;
  if (syntaxError) {
    throw new DeploymentConfigError(`${path}:${placeAt(syntaxError.pos[0])}: ${syntaxError.message}`);
  }
  const parsed = deploymentConfigSchema.safeParse(document.toJS() ?? {});
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => {
    const field = fieldOf(issue);
    return `${path}:${placeOf(field)}: ${field.join('.') || 'the file'}: ${issue.message}, got ${shown(document.getIn(field))}`;
  });
  throw new DeploymentConfigError(
    `${problems.join('\n')}\nFields, their meaning and defaults: lib/contracts/deployment-config.ts`,
  );

  /** `line:column` of the field's value, or of what encloses it where the field is missing. */
  function placeOf(field: readonly PropertyKey[]): string {
    for (let depth = field.length; depth > 0; depth--) {
      const node: unknown = document.getIn(field.slice(0, depth), true);
      const start = (node as { range?: readonly number[] } | undefined)?.range?.[0];
      if (start !== undefined) return placeAt(start);
    }
    return '1:1';
  }

  function placeAt(offset: number): string {
    const { line, col } = lines.linePos(offset);
    return `${line}:${col}`;
  }
}

function fieldOf(issue: z.core.$ZodIssue): PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : [...issue.path];
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value));
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new DeploymentConfigError(
      `Expected the deployment's configuration at ${path}; it could not be read (${(cause as NodeJS.ErrnoException).code}).`,
      { cause },
    );
  }
}
