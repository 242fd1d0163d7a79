import type { DatasetCard } from '#domain/dataset.ts';
import { clusterOf, type Row, rowSchema } from '#domain/row.ts';
import { rowLine } from '#domain/rows-hash.ts';
import type { Problem } from '#workflow/publishing/definition-error.ts';
import { adviseName, listNames } from '#workflow/publishing/nearest-name.ts';
import { problemAt } from '#workflow/publishing/problem-at.ts';
import { tooLarge } from '#workflow/publishing/read-row-file.ts';
import type { CheckedRow, RawRow } from '#workflow/publishing/row-source.ts';
import { schemaProblems } from '#workflow/publishing/schema-problems.ts';

/** Holds a row against the schema, the size limit and the card's slices. */
export function checkRow(
  raw: RawRow,
  card: Pick<DatasetCard, 'slices' | 'stratify'>,
  maxRowBytes: number,
): { readonly row: CheckedRow } | { readonly problems: readonly Problem[] } {
  const result = rowSchema.safeParse(raw.value);
  if (!result.success) return { problems: schemaProblems(result.error, rowSchema, raw) };
  const row = result.data;
  const problems = [...checkText(raw, row), ...checkSlices(raw, row, card), ...checkExample(raw, row)];
  if (problems.length > 0) return { problems };
  const line = rowLine(row);
  const bytes = Buffer.byteLength(line) - 1;
  if (bytes > maxRowBytes) {
    return { problems: [tooLarge({ file: raw.file, row: raw.row, ...raw.locate([]) }, bytes, maxRowBytes)] };
  }
  return { row: { row, number: raw.number, line } };
}

/** Half of a surrogate pair becomes another character in a file, and two ids might become one. */
function checkText(raw: RawRow, row: Row): Problem[] {
  const broken = (['id', 'cluster'] as const).filter((field) => row[field]?.isWellFormed() === false);
  return broken.map((field) =>
    problemAt(raw, [field], {
      expected: 'well-formed Unicode',
      advice: 'Correct the text; half a surrogate pair stands in it.',
    }),
  );
}

function checkSlices(raw: RawRow, row: Row, card: Pick<DatasetCard, 'slices' | 'stratify'>): Problem[] {
  const slices = row.slices ?? {};
  const known = Object.keys(card.slices);
  const problems = Object.entries(slices).flatMap(([dimension, value]) => {
    if (!known.includes(dimension)) {
      return problemAt(
        raw,
        ['slices', dimension],
        {
          expected: `a slice dimension that the card declares (${listNames(known)})`,
          came: `"${dimension}"`,
          advice: adviseName(dimension, known, 'Declare it under slices in card.yaml, or remove it.'),
        },
        'key',
      );
    }
    const values = declaredValues(card.slices[dimension]);
    if (values === undefined || values.includes(value)) return [];
    return problemAt(raw, ['slices', dimension], {
      expected: `a value that the card declares (${listNames(values)})`,
      advice: adviseName(value, values, `Add it to slices.${dimension}.values in card.yaml, or correct it.`),
    });
  });
  // An example stands in no stratum.
  const needed = row.split === 'examples' ? [] : card.stratify;
  const absent = needed.filter((dimension) => slices[dimension] === undefined);
  return [
    ...problems,
    ...absent.map((dimension) =>
      problemAt(raw, ['slices', dimension], {
        expected: `a value of "${dimension}", by which the card stratifies`,
        advice: `Add it to the row "${row.id}" (cluster "${clusterOf(row)}"), or remove it from stratify in card.yaml.`,
      }),
    ),
  ];
}

/** What is shown to a target is a question with its answer. */
function checkExample(raw: RawRow, { id, split, reference }: Row): Problem[] {
  if (split !== 'examples' || reference !== undefined) return [];
  return [
    problemAt(raw, ['reference'], {
      expected: 'the reference of an example, which is shown as its answer',
      advice: `Add it to the row "${id}", or remove its "split".`,
    }),
  ];
}

/** A card may list a dimension's values; then no other may come. */
function declaredValues(declaration: unknown): readonly string[] | undefined {
  if (typeof declaration !== 'object' || declaration === null || !('values' in declaration)) return undefined;
  return Array.isArray(declaration.values) ? declaration.values.map(String) : undefined;
}
