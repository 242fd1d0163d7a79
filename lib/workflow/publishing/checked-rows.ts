import { createHash } from 'node:crypto';
import type { DatasetCard } from '#domain/dataset.ts';
import { checkRow } from '#workflow/publishing/check-row.ts';
import { DefinitionError, type Problem } from '#workflow/publishing/definition-error.ts';
import { problemAt } from '#workflow/publishing/problem-at.ts';
import { ProblemList } from '#workflow/publishing/problem-list.ts';
import { emptyDataset } from '#workflow/publishing/read-row-file.ts';
import type { CheckedRow, RawRow } from '#workflow/publishing/row-source.ts';
import type { Source } from '#workflow/publishing/source.ts';

interface RowRules {
  readonly card: DatasetCard;
  readonly cardSource: Source;
  readonly rowsFile: string;
  readonly maxRowBytes: number;
}

/**
 * Checks rows as they pass, and at their end that they are those of the card. After the first problem no row passes any
 * more, but the rest is still looked over.
 *
 * @throws DefinitionError
 */
export async function* checkedRows(
  raw: AsyncIterable<RawRow | Problem>,
  { card, cardSource, rowsFile, maxRowBytes }: RowRules,
): AsyncGenerator<CheckedRow> {
  const problems = new ProblemList();
  const digest = createHash('sha256');
  let count = 0;
  for await (const item of raw) {
    count += 1;
    if (!('value' in item)) {
      problems.add([item]);
      continue;
    }
    const checked = checkRow(item, card, maxRowBytes);
    if ('problems' in checked) {
      problems.add(checked.problems);
      continue;
    }
    digest.update(checked.row.line);
    if (problems.isEmpty) yield checked.row;
  }
  problems.throwIfAny();
  if (count === 0) throw emptyDataset(rowsFile);
  const hash = digest.digest('hex');
  if (hash !== card.rowsSha256) throw otherRows(cardSource, rowsFile, hash);
}

function otherRows(cardSource: Source, rowsFile: string, hash: string): DefinitionError {
  return new DefinitionError([
    problemAt(cardSource, ['rowsSha256'], {
      expected: `the SHA-256 of the rows of ${rowsFile}, ${hash}`,
      advice: `If these rows are meant, write "rowsSha256: ${hash}"; if not, restore them.`,
    }),
  ]);
}
