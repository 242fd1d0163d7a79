import { query } from 'jsonpath-rfc9535';
import type { Json } from '#domain/json.ts';
import type { ArmTarget, TargetKind } from '#domain/target.ts';
import { type ParsedAnswer, Problem } from '#targets/answers/parsed-answer.ts';
import { readCount } from '#targets/answers/read-count.ts';
import { describeValue } from '#targets/describe-value.ts';

/** Fields of each kind's answer; those with a question mark may be missing. */
export const answerFields: Readonly<Record<TargetKind, readonly string[]>> = {
  generation: ['text'],
  classification: ['label', 'scores?'],
  embedding: ['vector'],
  retrieval: ['ids', 'scores?'],
  rag: ['text', 'contexts', 'contextIds?'],
  agent: ['text', 'steps'],
};
const counts = ['inputTokens', 'outputTokens'];

export type ReadMapped = (json: unknown) => ParsedAnswer | Problem;
type Find = (name: string) => readonly unknown[] | undefined;

/**
 * Compiles a target's `answer`: where in the service's JSON each field of its kind's answer is found.
 *
 * @param usual the places for a target that names none, or only some.
 */
export function compileMapping(
  target: ArmTarget,
  usual: Readonly<Record<string, string>>,
): ReadMapped | Problem {
  const paths = { ...usual, ...target.answer };
  const known = [...answerFields[target.kind].map((name) => name.replace('?', '')), ...counts];
  for (const name of Object.keys(paths)) {
    if (!known.includes(name)) {
      return new Problem(
        `Expected target.answer to name ${known.join(', ')} for a ${target.kind} target, got "${name}". Correct it in suite.yaml.`,
      );
    }
  }
  const missing = answerFields[target.kind].find((name) => !name.endsWith('?') && paths[name] === undefined);
  if (missing !== undefined) {
    return new Problem(
      `Expected target.answer to say where ${missing} of a ${target.kind} answer is, e.g. "$.${missing}", got nothing. Add it in suite.yaml.`,
    );
  }
  for (const [name, path] of Object.entries(paths)) {
    try {
      query(null, path);
    } catch {
      return new Problem(
        `Expected target.answer.${name} to be a JSONPath (RFC 9535), got "${path}". Correct it in suite.yaml.`,
      );
    }
  }
  const read = readers[target.kind];
  return (json) => {
    const find: Find = (name) =>
      paths[name] === undefined
        ? undefined
        : (query(json as Parameters<typeof query>[0], paths[name]) as readonly unknown[]);
    const output = read(find);
    if (output instanceof Problem) return output;
    return {
      output,
      inputTokens: readCount(find('inputTokens')?.[0]),
      outputTokens: readCount(find('outputTokens')?.[0]),
    };
  };
}

const readers: Readonly<Record<TargetKind, (find: Find) => Json | Problem>> = {
  generation(find) {
    const text = readText(find);
    return text instanceof Problem ? text : { text };
  },
  classification(find) {
    const label = find('label')?.[0];
    if (typeof label !== 'string' && typeof label !== 'number')
      return expected('label', 'a text or a number', label);
    const scores = find('scores')?.[0];
    if (scores === undefined) return { label: String(label) };
    if (!isNumberRecord(scores)) return expected('scores', 'an object of numbers', scores);
    return { label: String(label), scores };
  },
  embedding(find) {
    const vector = readList(find, 'vector');
    if (!vector.every((value) => typeof value === 'number'))
      return expected('vector', 'a list of numbers', vector[0]);
    return vector.length === 0 ? expected('vector', 'a list of numbers', undefined) : { vector };
  },
  retrieval(find) {
    const ids = readList(find, 'ids');
    const scores = readList(find, 'scores');
    if (!ids.every((id) => typeof id === 'string' || typeof id === 'number'))
      return expected('ids', 'texts', ids[0]);
    if (!scores.every((score) => typeof score === 'number')) return expected('scores', 'numbers', scores[0]);
    if (scores.length > 0 && scores.length !== ids.length) {
      return new Problem(`Expected as many scores as ids, got ${scores.length} and ${ids.length}`);
    }
    return {
      results: ids.map((id, rank) =>
        scores.length === 0 ? { id: String(id) } : { id: String(id), score: scores[rank] as number },
      ),
    };
  },
  rag(find) {
    const text = readText(find);
    if (text instanceof Problem) return text;
    const contexts = readList(find, 'contexts');
    const ids = readList(find, 'contextIds');
    if (!contexts.every((context) => typeof context === 'string'))
      return expected('contexts', 'texts', contexts[0]);
    return {
      text,
      contexts: contexts.map((context, rank) => {
        const id = ids[rank];
        return id === undefined ? { text: context as string } : { id: String(id), text: context as string };
      }),
    };
  },
  agent(find) {
    const text = readText(find);
    return text instanceof Problem ? text : { text, steps: readList(find, 'steps') as Json[] };
  },
};

/** A text as it is, anything else as JSON: a model that answers in JSON is compared as text or parsed by a metric. */
function readText(find: Find): string | Problem {
  const text = find('text')?.[0];
  if (text === undefined) return expected('text', 'a text', text);
  return typeof text === 'string' ? text : JSON.stringify(text);
}

/** What a path found: its one list, or all that it found. */
function readList(find: Find, name: string): readonly unknown[] {
  const found = find(name) ?? [];
  return found.length === 1 && Array.isArray(found[0]) ? (found[0] as unknown[]) : found;
}

function isNumberRecord(value: unknown): value is Record<string, number> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((score) => typeof score === 'number');
}

function expected(name: string, what: string, found: unknown): Problem {
  return new Problem(`Expected target.answer.${name} to find ${what}, got ${describeValue(found)}`);
}
