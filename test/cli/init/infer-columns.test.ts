import { describe, expect, it } from 'vitest';
import { inferColumns } from '#cli/init/infer-columns.ts';
import { inferKind, labelsOf } from '#cli/init/infer-kind.ts';
import { inferProvider } from '#cli/init/infer-provider.ts';
import type { Table } from '#cli/init/read-table.ts';

const table = (row: (i: number) => Table[number]): Table => Array.from({ length: 8 }, (_, i) => row(i));

describe('the columns of a table', () => {
  it('are known by their names and values', () => {
    const rows = table((i) => ({
      id: `r${i}`,
      Question: `why ${i}?`,
      Expected: `since ${i}`,
      channel: i % 2 ? 'web' : 'app',
      note: `n${i}`,
    }));
    expect(inferColumns(rows)).toEqual({
      input: 'Question',
      reference: 'Expected',
      id: 'id',
      cluster: null,
      slices: ['channel'],
    });
  });

  it('have the longest text as input where no name says so, and no id where one repeats', () => {
    const rows = table((i) => ({
      id: 'same',
      body: `a long text about things ${i}`,
      ticket: `${i}`,
      conversation_id: `c${i >> 1}`,
    }));
    expect(inferColumns(rows)).toMatchObject({
      input: 'body',
      reference: null,
      id: null,
      cluster: 'conversation_id',
    });
  });

  it('are what the person says', () => {
    const rows = table((i) => ({
      question: `why ${i}?`,
      title: `t${i}`,
      answer: `a${i}`,
      grade: `${i % 2}`,
    }));
    expect(inferColumns(rows, { input: 'title', reference: 'grade', slices: [] })).toMatchObject({
      input: 'title',
      reference: 'grade',
      slices: [],
    });
  });

  it('are asked for where nothing tells the input', () => {
    expect(inferColumns(table((i) => ({ a: `${i}`, b: `${i}` })))).toEqual({ unknown: 'input' });
  });
});

describe('the kind of a target', () => {
  const columns = { input: 'q', reference: 'r', id: null, cluster: null, slices: [] };
  const kindOf = (reference: (i: number) => Table[number][string]) =>
    inferKind(
      table((i) => ({ q: `${i}`, r: reference(i) })),
      columns,
    );

  it('follows from what its references are', () => {
    expect(kindOf((i) => (i % 2 ? 'yes' : 'no'))).toBe('classification');
    expect(kindOf((i) => i % 2)).toBe('classification');
    expect(kindOf((i) => `answer ${i}`)).toBe('generation');
    expect(kindOf((i) => ({ [`doc-${i}`]: 2 }))).toBe('retrieval');
    expect(
      inferKind(
        table(() => ({ q: 'x' })),
        { ...columns, reference: null },
      ),
    ).toBe('generation');
  });

  it('knows the labels', () => {
    expect(
      labelsOf(
        table((i) => ({ r: i % 2 ? 'yes' : 'no' })),
        'r',
      ),
    ).toEqual(['no', 'yes']);
  });
});

it.each([
  ['https://api.openai.com/v1', 'generation', 'openai-chat'],
  ['http://127.0.0.1:8000/v1/', 'classification', 'openai-chat'],
  ['https://api.anthropic.com', 'generation', 'anthropic-messages'],
  ['https://models.example.com/v1/classify', 'classification', 'http-classification'],
  ['https://search.example.com/find', 'retrieval', 'http-retrieval'],
  ['https://answers.example.com/ask', 'generation', 'http'],
] as const)('speaks to %s for %s by %s', (url, kind, provider) => {
  expect(inferProvider(url, kind)).toBe(provider);
});
