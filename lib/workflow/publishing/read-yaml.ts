import { readFile } from 'node:fs/promises';
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import { DefinitionError } from '#workflow/publishing/definition-error.ts';
import type { Position, Source } from '#workflow/publishing/source.ts';

/**
 * Reads a YAML file with the place of every value in it. Anchors and merge keys (`<<`) work.
 *
 * @throws DefinitionError for a missing file or broken YAML.
 */
export async function readYaml(file: string, purpose: string): Promise<Source> {
  return parseYaml(file, await readText(file, purpose));
}

/** @throws DefinitionError for broken YAML, a key that stands twice, or more than one document. */
export function parseYaml(file: string, text: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true, prettyErrors: false });
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0) {
    throw new DefinitionError(
      document.errors.map((error) => ({
        file,
        ...positionOf(error.pos[0]),
        expected: 'valid YAML',
        came: `text that breaks it (${error.message.replace(/\.$/, '')})`,
        advice: 'Correct the line; quotes around a text with ":" or "#" often do it.',
      })),
    );
  }
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return;
      throw new DefinitionError([
        {
          file,
          ...positionOf(alias.range?.[0] ?? 0),
          expected: 'an anchor that stands before its alias',
          came: `"*${alias.source}"`,
          advice: `Write "&${alias.source}" at the value that is meant; a text that begins with "*" needs quotes.`,
        },
      ]);
    },
  });
  const locate: Source['locate'] = (path, what = 'value') => positionOf(offsetOf(document, path, what));
  return { file, value: toValue(document, file), locate };
}

function toValue(document: Document.Parsed, file: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    // The library's guard against aliases that unfold to gigabytes.
    if (!(error instanceof ReferenceError)) throw error;
    throw new DefinitionError([
      {
        file,
        expected: 'aliases that unfold to a document of ordinary size',
        came: error.message,
        advice: 'Write the values out.',
      },
    ]);
  }
}

async function readText(file: string, purpose: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw new DefinitionError([
      { file, expected: purpose, came: 'no such file', advice: 'Create it, or correct the folder.' },
    ]);
  }
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[], what: 'value' | 'key'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, key] of path.entries()) {
    const container = isAlias(node) ? resolve(node, document) : node;
    const last = depth === path.length - 1;
    if (isSeq(container)) {
      node = container.items[Number(key)];
      offset = startOf(node) ?? offset;
      continue;
    }
    const pair = isMap(container) ? findPair(container.items, String(key), document) : undefined;
    if (pair === undefined) return offset;
    node = pair.value;
    const keyOffset = startOf(pair.key) ?? offset;
    offset = last && what === 'key' ? keyOffset : (startOf(node) ?? keyOffset);
  }
  return offset;
}

/** The pair of a key, or the one that a merge key brings in. */
function findPair(items: readonly Pair[], key: string, document: Document.Parsed): Pair | undefined {
  const own = items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
  if (own !== undefined) return own;
  for (const merge of items.filter((pair) => isScalar(pair.key) && pair.key.source === '<<')) {
    const merged = isSeq(merge.value) ? merge.value.items : [merge.value];
    for (const item of merged) {
      const map = isAlias(item) ? resolve(item, document) : item;
      const found = isMap(map) ? findPair(map.items, key, document) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function resolve(alias: Alias, document: Document.Parsed): unknown {
  return alias.resolve(document);
}

/** An empty value has a node, but its place is the end of its key's line: the key is the better one. */
function startOf(node: unknown): number | undefined {
  if (!isNode(node) || (isScalar(node) && node.value === null && node.source === '')) return undefined;
  return node.range?.[0];
}
