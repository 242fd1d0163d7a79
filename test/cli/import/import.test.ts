import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { assize, root } from '../cli-harness.ts';

const fixtures = join(root, 'test/fixtures/import');
const folder = mkdtempSync(join(tmpdir(), 'assize-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rowsOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>);

describe('assize import', () => {
  it('makes a row of each test of promptfoo, whoever was asked, and says which assertions it leaves', async () => {
    const { exitCode, printed, noted } = await assize([
      'import',
      'promptfoo',
      join(fixtures, 'promptfoo-results.json'),
    ]);
    expect(exitCode).toBe(0);
    expect(rowsOf(printed)).toEqual([
      { id: 'test-0', input: 'What is the capital of France?', reference: 'Paris', topic: 'geography' },
      { id: 'test-1', input: 'Which gas do plants take in?', reference: 'carbon dioxide', topic: 'biology' },
      { id: 'test-2', input: 'Which river flows through Cairo?', reference: 'Nile', topic: 'geography' },
      { id: 'test-3', input: 'What pumps blood?', reference: 'Heart', topic: 'biology' },
      { id: 'test-4', input: 'Which ocean lies between Africa and Australia?', topic: 'geography' },
    ]);
    expect(noted).toBe(
      'Assertions that are no right answers are not brought over: 1 × latency, 1 × javascript, 1 × llm-rubric.\n',
    );
  });

  it('makes a row of each document of lm-eval, however many filters read it', async () => {
    const file = join(fixtures, 'samples_gsm8k_2026-11-02T09-00-00.jsonl');
    const rows = rowsOf((await assize(['import', 'lm-eval', file])).printed);
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatchObject({ id: 'doc-0', input: 'Question: What is 2+3?\nAnswer:', reference: '5' });
  });

  it('takes the text of the right choice where a task asks by likelihood', async () => {
    const file = join(fixtures, 'samples_science_mc_2026-11-02T09-00-00.jsonl');
    const rows = rowsOf((await assize(['import', 'lm-eval', file])).printed);
    expect(rows.map(({ reference, subject }) => [reference, subject])).toEqual([
      ['carbon dioxide', 'biology'],
      ['Jupiter', 'astronomy'],
      ['water', 'chemistry'],
      ['heart', 'biology'],
      ['salt', 'chemistry'],
    ]);
  });

  it('leads to a suite that can be published', async () => {
    const out = join(folder, 'support.jsonl');
    const imported = await assize([
      'import',
      'promptfoo',
      join(fixtures, 'promptfoo-results.json'),
      '--out',
      out,
    ]);
    expect(imported.printed).toContain(`5 rows in ${out}. Next:`);
    const { exitCode, noted } = await assize([
      'init',
      folder,
      ...['--rows', out, '--input', 'input', '--reference', 'reference', '--url', 'http://127.0.0.1:9/v1'],
    ]);
    expect(`${exitCode} ${noted}`).toMatch(/^0 /);
    expect(readFileSync(join(folder, 'suites/support/suite.yaml'), 'utf8')).toContain('dataset: support');
  });

  it.each([
    [
      'promptfoo',
      'samples_gsm8k_2026-11-02T09-00-00.jsonl',
      'to be the JSON that promptfoo eval --output writes',
    ],
    ['lm-eval', 'promptfoo-results.json', ':1: Expected a sample of lm_eval --log_samples'],
    ['lm-eval', 'nothing.jsonl', 'cannot be read (ENOENT)'],
  ])('says of %s what it expected in %s', async (tool, file, problem) => {
    const { exitCode, noted } = await assize(['import', tool, join(fixtures, file)]);
    expect(exitCode).toBe(3);
    expect(noted).toContain(problem);
  });
});
