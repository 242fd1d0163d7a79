import { describe, expect, it } from 'vitest';
import type { Row } from '#domain/row.ts';
import { hashRows } from '#domain/rows-hash.ts';
import { type CardParts, cardYaml, datasetFolder } from '#support/dataset-folder.ts';
import { writeFolder } from '#support/write-folder.ts';
import { DefinitionError } from '#workflow/publishing/definition-error.ts';
import { readDatasetFolder } from '#workflow/publishing/read-dataset-folder.ts';
import type { CheckedRow } from '#workflow/publishing/row-source.ts';

const slices = {
  domain: { description: 'Where from.', values: ['amazon', 'imdb'] },
  length: 'short or long',
};

/** The message for a dataset whose file has these lines. */
async function complaint(
  lines: string | Uint8Array,
  parts: CardParts = {},
  maxRowBytes?: number,
): Promise<string> {
  const folder = writeFolder('words', { 'card.yaml': cardYaml('words', parts), 'rows.jsonl': lines });
  return (await failure(folder, maxRowBytes)).message.replaceAll(`${folder}/`, '');
}

async function rowsOf(checked: AsyncIterable<CheckedRow>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const { row } of checked) rows.push(row);
  return rows;
}

async function failure(folder: string, maxRowBytes?: number): Promise<Error> {
  try {
    const options = maxRowBytes === undefined ? {} : { maxRowBytes };
    const { rows } = await readDatasetFolder(folder, options);
    for await (const row of rows()) expect(row.line).toMatch(/\n$/);
  } catch (error) {
    if (error instanceof DefinitionError) return error;
    throw error;
  }
  throw new Error('Expected the dataset to be refused, got rows.');
}

describe('rows.jsonl', () => {
  it('refuses a malformed line by its number', async () => {
    expect(await complaint('{"id":"a","input":"x"}\n{"id":"b","input":}\n')).toMatch(
      /^rows\.jsonl:2:20: Expected one JSON object a line, got text that is not JSON \(.+\)\. Correct the line: /,
    );
  });

  it('refuses a line that ends too early, an empty one and one that is not UTF-8', async () => {
    expect(await complaint('{"id":"a"')).toContain('rows.jsonl:1:10: Expected one JSON object a line');
    expect(await complaint('{"id":"a","input":1}\n\n{"id":"b","input":1}\n')).toContain(
      'rows.jsonl:2: Expected one JSON object a line, got an empty line. Remove the line.',
    );
    const latin1 = Buffer.from('{"id":"a","input":"caf\xe9"}\n', 'latin1');
    expect(await complaint(latin1)).toContain(
      'rows.jsonl:1: Expected one JSON object a line, got bytes that are not UTF-8.',
    );
  });

  it('refuses an empty file', async () => {
    expect(await complaint('')).toBe(
      'rows.jsonl: Expected at least one row, got none. Add rows, one JSON object a line.',
    );
  });

  it('refuses an unknown field, with its place and the one that was meant', async () => {
    expect(await complaint('{"id":"a","input":"x","refernce":"y"}\n')).toBe(
      'rows.jsonl:1:23, refernce: Expected only the fields id, input, reference, slices, cluster and split, got the field "refernce". Did you mean "reference"?',
    );
  });

  it('refuses a row without input or with an empty id', async () => {
    expect(await complaint('{"id":"a"}\n')).toContain(
      'rows.jsonl:1:1, input: Expected a value, got nothing. Add "input".',
    );
    expect(await complaint('{"id":"","input":1}\n')).toContain(
      'rows.jsonl:1:7, id: Expected id not to be empty, got "". Change the value.',
    );
    expect(await complaint('{"id":"a\\tb","input":1}\n')).toContain(
      'Expected id to have no control characters',
    );
    expect(await complaint('{"id":"\\ud800","input":1}\n')).toContain('id: Expected well-formed Unicode');
    expect(await complaint('[1]\n')).toContain('rows.jsonl:1:1: Expected named fields, got [1].');
  });

  it('refuses a row larger than the limit, however it is written', async () => {
    const row = JSON.stringify({ id: 'a', input: 'x'.repeat(200) });
    expect(await complaint(`${row}\n`, {}, 100)).toBe(
      `rows.jsonl:1: Expected a row of at most 100 bytes, got ${row.length} bytes. Shorten its input, or keep long documents elsewhere and put their address in the row.`,
    );
  });

  it('refuses slices that the card does not declare, by name and by value', async () => {
    expect(await complaint('{"id":"a","input":1,"slices":{"domian":"imdb"}}\n', { slices })).toContain(
      'rows.jsonl:1:31, slices.domian: Expected a slice dimension that the card declares (domain and length), got "domian". Did you mean "domain"?',
    );
    expect(await complaint('{"id":"a","input":1,"slices":{"domain":"imbd"}}\n', { slices })).toContain(
      'rows.jsonl:1:40, slices.domain: Expected a value that the card declares (amazon and imdb), got "imbd". Did you mean "imdb"?',
    );
  });

  it('refuses a row that has no stratum', async () => {
    const message = await complaint('{"id":"a","input":1}\n', { slices, stratify: ['domain'] });
    expect(message).toContain(
      'slices.domain: Expected a value of "domain", by which the card stratifies, got nothing. Add it to the row "a"',
    );
  });

  it('shows the problems of many lines at once, and stops after twenty', async () => {
    const three = await complaint('x\n{"id":"b","input":1}\ny\nz\n');
    expect(three.split('\n').map((line) => line.split(':')[1])).toEqual(['1', '3', '4']);
    expect((await complaint('x\n'.repeat(1_000))).split('\n')).toHaveLength(20);
  });

  it('takes a byte order mark, \\r\\n and a last line without newline', async () => {
    const rows = [
      { id: 'a', input: 'line\u2028separator' },
      { id: 'b', input: 2 },
    ];
    const card = cardYaml('words', { rowsSha256: await hashRows(rows) });
    const text = `\ufeff${rows.map((row) => JSON.stringify(row)).join('\r\n')}`;
    const { rows: read } = await readDatasetFolder(
      writeFolder('words', { 'card.yaml': card, 'rows.jsonl': text }),
    );
    expect(await rowsOf(read())).toEqual(rows);
  });
});

describe('the card', () => {
  it('must hold the hash of the rows; the message says both, and what to do', async () => {
    const rows = [{ id: 'a', input: 1 }];
    const hash = await hashRows(rows);
    const folder = await datasetFolder(rows, { rowsSha256: 'f'.repeat(64) });
    expect((await failure(folder)).message).toBe(
      `${folder}/card.yaml:13:13, rowsSha256: Expected the SHA-256 of the rows of ${folder}/rows.jsonl, ${hash}, got "${'f'.repeat(64)}". If these rows are meant, write "rowsSha256: ${hash}"; if not, restore them.`,
    );
  });

  it('may leave the hash out once, to be told it', async () => {
    const rows = [{ id: 'a', input: 1 }];
    const card = cardYaml('words', {}).replace(/rowsSha256.+\n/, '');
    const folder = writeFolder('words', { 'card.yaml': card, 'rows.jsonl': '{"id":"a","input":1}\n' });
    expect((await failure(folder)).message).toContain(
      `got nothing. If these rows are meant, write "rowsSha256: ${await hashRows(rows)}"`,
    );
  });

  it('is refused for an unknown field, another name, a stratum that it does not declare', async () => {
    const rows = { 'rows.jsonl': '{"id":"a","input":1}\n' };
    const typo = writeFolder('words', {
      ...rows,
      'card.yaml': cardYaml('words', {}).replace('licence', 'license'),
    });
    expect((await failure(typo)).message).toContain(
      `${typo}/card.yaml:5:1, license: Expected only the fields name, title,`,
    );
    expect((await failure(typo)).message).toContain('got the field "license". Did you mean "licence"?');
    const other = writeFolder('words', { ...rows, 'card.yaml': cardYaml('words2', {}) });
    expect((await failure(other)).message).toBe(
      `${other}/card.yaml:1:7, name: Expected the name of the folder, "words", got "words2". Rename the one or the other.`,
    );
    const stratum = writeFolder('words', {
      ...rows,
      'card.yaml': cardYaml('words', { slices, stratify: ['size'] }),
    });
    expect((await failure(stratum)).message).toContain(
      `card.yaml:11:12, stratify[0]: Expected a dimension under the card's slices (domain and length), got "size".`,
    );
  });

  it('must have rows beside it, of one kind', async () => {
    const card = { 'card.yaml': cardYaml('words', {}) };
    const bare = writeFolder('words', card);
    expect((await failure(bare)).message).toBe(
      `${bare}: Expected either rows.jsonl or build.ts beside card.yaml, got neither. Add the one that fits.`,
    );
    const both = writeFolder('words', { ...card, 'rows.jsonl': '', 'build.ts': '' });
    expect((await failure(both)).message).toContain('got both. Remove one');
    const none = writeFolder('words', {});
    expect((await failure(none)).message).toBe(
      `${none}/card.yaml: Expected the dataset's card in this file, got no such file. Create it, or correct the folder.`,
    );
  });
});

describe('build.ts', () => {
  const withBuild = (code: string) =>
    writeFolder('words', { 'card.yaml': cardYaml('words', {}), 'build.ts': code });

  it('may yield rows later', async () => {
    const code = 'export default async function* build() { yield { id: "a", input: 1 }; }';
    const card = cardYaml('words', { rowsSha256: await hashRows([{ id: 'a', input: 1 }]) });
    const { rows } = await readDatasetFolder(writeFolder('words', { 'card.yaml': card, 'build.ts': code }));
    expect(await rowsOf(rows())).toEqual([{ id: 'a', input: 1 }]);
  });

  it('is refused where it makes a row that is not one, by the place of the row', async () => {
    const folder = withBuild('export default () => [{ id: "a", input: 1 }, { id: 7, input: 1 }];');
    expect((await failure(folder)).message).toBe(
      `${folder}/build.ts, row 2, id: Expected a text, got 7. Change the value.`,
    );
  });

  it('is refused where it exports no function, or throws', async () => {
    const value = withBuild('export default [1];');
    expect((await failure(value)).message).toContain(
      `${value}/build.ts, default: Expected a default export: a function that returns rows (an iterable, or an async one), got a value of type object.`,
    );
    const broken = withBuild(
      'export default function* build() { yield { id: "a", input: 1 }; throw new Error("no file"); }',
    );
    expect((await failure(broken)).message).toBe(
      `${broken}/build.ts: Expected code that makes the rows, got an error after 1 rows (Error: no file). Correct the code, or install the package it reads.`,
    );
    const noPackage = withBuild('import "no-such-package-of-ours"; export default () => [];');
    expect((await failure(noPackage)).message).toContain('got an error after 0 rows (');
  });

  it('is refused where it makes no row', async () => {
    const folder = withBuild('export default () => [];');
    expect((await failure(folder)).message).toContain('build.ts: Expected at least one row, got none.');
  });
});
