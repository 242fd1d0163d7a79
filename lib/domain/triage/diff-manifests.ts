import { sha256 } from '#domain/hash.ts';
import { canonicalJson } from '#domain/json.ts';
import type { Arm, Manifest } from '#domain/manifest.ts';

/** Differences that a verdict lists. */
const MAX_LISTED = 30;

/** Longer texts are told by their hash. */
const MAX_TEXT = 80;

/** One field that decides results and is not the same in two manifests. */
export interface ManifestDifference {
  /** `arms.candidate.target.parameters.temperature`, `suite.gate.rules[0].margin`. */
  readonly path: string;
  /** JSON, or `sha256:…` of a text that is long or a prompt; null: the field is not there. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface ManifestDifferences {
  /** What is asked first, then what it is judged by; at most thirty. */
  readonly listed: readonly ManifestDifference[];
  /** All of them. */
  readonly count: number;
}

/**
 * What decides a result and differs between two runs' manifests. Names of the run itself (its id, change, times, shards) are no
 * difference; a prompt is told by its hash.
 */
export function diffManifests(before: Manifest, after: Manifest): ManifestDifferences {
  const [then, now] = [fieldsOf(before), fieldsOf(after)];
  const paths = [...now.keys(), ...[...then.keys()].filter((path) => !now.has(path))];
  const differences = paths
    .map((path) => ({ path, before: then.get(path) ?? null, after: now.get(path) ?? null }))
    .filter((field) => field.before !== field.after);
  const order = (path: string) => rankOf(path);
  const listed = differences.sort((a, b) => order(a.path) - order(b.path)).slice(0, MAX_LISTED);
  return { listed, count: differences.length };
}

const ranks = ['arms.candidate', 'dataset', 'arms', 'baseline', 'suite.', 'suite:', 'code'];

function rankOf(path: string): number {
  const named = path === 'suite.version' ? 'suite:' : path;
  const rank = ranks.findIndex((start) => named.startsWith(start));
  return rank < 0 ? ranks.length : rank;
}

function fieldsOf(manifest: Manifest): Map<string, string> {
  const { suite, dataset, arms, baseline, codeVersion } = manifest;
  const { metrics, slices, gate, waves, load, sample, kind } = suite.definition;
  const fields = new Map<string, string>();
  const decides = {
    arms: Object.fromEntries(arms.map((arm) => [arm.name, armFields(arm)])),
    dataset: { name: dataset.name, version: dataset.version, rows: dataset.rows },
    baseline: { from: baseline.from, version: baseline.version },
    suite: { version: suite.version, kind, metrics, slices, gate, waves, load, sample },
    codeVersion,
  };
  flatten('', decides, fields);
  return fields;
}

function armFields({ version, served, target, price }: Arm): object {
  const { prompt, ...rest } = target;
  return {
    version,
    served,
    target: {
      ...rest,
      ...(prompt && {
        prompt: Object.fromEntries(
          Object.entries(prompt)
            .filter(([, part]) => part !== undefined)
            .map(([name, part]) => [name, name === 'name' ? part : hashed(part)]),
        ),
      }),
    },
    price,
  };
}

function flatten(path: string, value: unknown, fields: Map<string, string>): void {
  if (value === undefined) return;
  if (value !== null && typeof value === 'object') {
    for (const [name, part] of Object.entries(value)) {
      const step = Array.isArray(value) ? `[${name}]` : path === '' ? name : `.${name}`;
      flatten(`${path}${step}`, part, fields);
    }
    return;
  }
  const text = typeof value === 'string' && value.startsWith('sha256:') ? value : JSON.stringify(value);
  fields.set(path, text.length > MAX_TEXT ? hashed(value) : text);
}

function hashed(value: unknown): string {
  return `sha256:${sha256(typeof value === 'string' ? value : canonicalJson(value)).slice(0, 16)}`;
}
