import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { type DatasetCard, datasetCardSchema } from '#domain/dataset.ts';
import { buildRows } from '#workflow/publishing/build-rows.ts';
import { checkedRows } from '#workflow/publishing/checked-rows.ts';
import { DefinitionError, type Problem } from '#workflow/publishing/definition-error.ts';
import { adviseName, listNames } from '#workflow/publishing/nearest-name.ts';
import { problemAt } from '#workflow/publishing/problem-at.ts';
import { readRowFile } from '#workflow/publishing/read-row-file.ts';
import { readYaml } from '#workflow/publishing/read-yaml.ts';
import { type CheckedRow, MAX_ROW_BYTES } from '#workflow/publishing/row-source.ts';
import { schemaProblems } from '#workflow/publishing/schema-problems.ts';
import type { Source } from '#workflow/publishing/source.ts';

/** A dataset as its folder has it. */
export interface DatasetSource {
  readonly card: DatasetCard;
  /** `card.yaml` with its places. */
  readonly cardSource: Source;
  /** Where the rows come from: `rows.jsonl` or `build.ts`. */
  readonly rowsFile: string;
  /**
   * The rows in the order in which they are made; they fit in memory one by one.
   *
   * @throws DefinitionError in the midst or at the end, where they are not as declared or not those of the card's hash.
   */
  rows(): AsyncIterable<CheckedRow>;
}

export interface DatasetReadOptions {
  /** Default 262,144. */
  readonly maxRowBytes?: number;
}

/** The hash is held against the rows themselves, so that the message can say the right one. */
const draftCardSchema = datasetCardSchema.extend({ rowsSha256: z.string().default('') });

/**
 * Reads the card, and finds the rows beside it.
 *
 * @throws DefinitionError for a card that is missing, broken or not shaped as declared, and where there are no rows.
 */
export async function readDatasetFolder(
  folder: string,
  options: DatasetReadOptions = {},
): Promise<DatasetSource> {
  const { maxRowBytes = MAX_ROW_BYTES } = options;
  const cardSource = await readYaml(join(folder, 'card.yaml'), "the dataset's card in this file");
  const result = draftCardSchema.safeParse(cardSource.value);
  if (!result.success) throw new DefinitionError(schemaProblems(result.error, draftCardSchema, cardSource));
  const card = result.data;
  const problems = checkCard(cardSource, card, basename(resolve(folder)));
  if (problems.length > 0) throw new DefinitionError(problems);
  const rowsFile = findRows(folder);
  const raw = () => (rowsFile.endsWith('.ts') ? buildRows(rowsFile) : readRowFile(rowsFile, maxRowBytes));
  return {
    card,
    cardSource,
    rowsFile,
    rows: () => checkedRows(raw(), { card, cardSource, rowsFile, maxRowBytes }),
  };
}

function checkCard(source: Source, card: DatasetCard, folderName: string): Problem[] {
  const known = Object.keys(card.slices);
  const problems = card.stratify.flatMap((dimension, index) =>
    known.includes(dimension)
      ? []
      : problemAt(source, ['stratify', index], {
          expected: `a dimension under the card's slices (${listNames(known)})`,
          advice: adviseName(dimension, known, 'Declare it under slices, or remove it here.'),
        }),
  );
  if (card.name === folderName) return problems;
  return [
    problemAt(source, ['name'], {
      expected: `the name of the folder, "${folderName}"`,
      advice: 'Rename the one or the other.',
    }),
    ...problems,
  ];
}

function findRows(folder: string): string {
  const found = ['rows.jsonl', 'build.ts']
    .map((name) => join(folder, name))
    .filter((file) => existsSync(file));
  if (found.length === 1) return found[0]!;
  throw new DefinitionError([
    {
      file: folder,
      expected: 'either rows.jsonl or build.ts beside card.yaml',
      came: found.length === 0 ? 'neither' : 'both',
      advice:
        found.length === 0
          ? 'Add the one that fits.'
          : 'Remove one, so that it is clear which rows are meant.',
    },
  ]);
}
