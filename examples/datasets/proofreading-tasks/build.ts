import type { Row } from '#domain/row.ts';
import buildSpelling from '../../../datasets/spelling-rewrite/build.ts';

const rows = 400;

/** The first sentences of spelling-rewrite, as tasks of an agent. */
export default function* build(): Generator<Row> {
  let taken = 0;
  for (const row of buildSpelling()) {
    if (taken++ === rows) return;
    yield row;
  }
}
