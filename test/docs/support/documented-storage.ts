import { documentNamed, sectionOf } from './documents.ts';

/** One kind of item as docs/architecture.md describes it. */
export interface DocumentedItem {
  readonly pk: readonly RegExp[];
  readonly sk: readonly RegExp[];
  readonly attributes: readonly RegExp[];
}

/** Rows of the table under "Storage: the table". */
export function documentedItems(): readonly DocumentedItem[] {
  return cellsOf('Storage: the table').map(([pk, sk, attributes]) => ({
    pk: patternsIn(pk!),
    // A sort key may be described in words: `SUITE#LATEST` has the suite's name.
    sk: sk!.includes('`') ? patternsIn(sk!) : [/^.+$/],
    attributes: patternsIn(attributes!),
  }));
}

/** Keys under "Storage: the bucket". */
export function documentedKeys(): readonly RegExp[] {
  return cellsOf('Storage: the bucket').flatMap(([key]) => patternsIn(key!));
}

function cellsOf(heading: string): readonly (readonly string[])[] {
  const table = /(?:^\|.*\n?)+/m.exec(sectionOf(documentNamed('docs/architecture.md'), heading))?.[0] ?? '';
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((row) => row.split('|').slice(1, -1));
}

/** `RUN#<run id>` matches `RUN#` and any id. */
function patternsIn(cell: string): RegExp[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => {
    const escaped = text!.split(/<[^>]+>/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${escaped.join('[^/]+?')}$`);
  });
}
