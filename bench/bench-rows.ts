import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Row } from '#domain/row.ts';

/** The rows of the benchmark: short questions of which nine in ten are answered right. */
export function* benchRows(count: number): Generator<Row> {
  for (let i = 0; i < count; i += 1) {
    yield {
      id: `row-${i}`,
      input: `Is ${i} the number that stands in this sentence? Answer yes or no.`,
      reference: i % 10 === 0 ? 'no' : 'yes',
    };
  }
}

export async function writeBenchRows(file: string, count: number): Promise<void> {
  const out = createWriteStream(file);
  for (const row of benchRows(count)) {
    if (!out.write(`${JSON.stringify(row)}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
