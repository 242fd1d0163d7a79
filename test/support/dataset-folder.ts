import type { Row } from '#domain/row.ts';
import { hashRows } from '#domain/rows-hash.ts';
import { writeFolder } from '#support/write-folder.ts';

/** Parts of the card that a test cares about. */
export interface CardParts {
  readonly seed?: string;
  readonly stratify?: readonly string[];
  readonly slices?: Readonly<Record<string, unknown>>;
  readonly rowsSha256?: string;
}

/** A card in YAML; line 1 is the name. */
export function cardYaml(name: string, parts: CardParts): string {
  const { seed = 'seed', stratify = [], slices = {}, rowsSha256 = '0'.repeat(64) } = parts;
  return `name: ${name}
title: Rows of a test
description: Rows of a test.
provenance: made by hand
licence: Apache-2.0
sensitivity: public
pii: none
retention: none
refresh: never
seed: ${seed}
stratify: ${JSON.stringify(stratify)}
slices: ${JSON.stringify(slices)}
rowsSha256: '${rowsSha256}'
`;
}

/** A dataset's folder with a right hash. */
export async function datasetFolder(
  rows: readonly Row[],
  parts: CardParts = {},
  name = 'words',
): Promise<string> {
  const rowsSha256 = parts.rowsSha256 ?? (await hashRows(rows));
  return writeFolder(name, {
    'card.yaml': cardYaml(name, { ...parts, rowsSha256 }),
    'rows.jsonl': rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  });
}
