import type { Columns } from '#cli/init/infer-columns.ts';
import type { InitKind } from '#cli/init/infer-kind.ts';
import type { Table } from '#cli/init/read-table.ts';
import type { Json } from '#domain/json.ts';
import type { Row } from '#domain/row.ts';

/** The rows of a dataset, from a table and what its columns are. */
export function draftRows(table: Table, columns: Columns, kind: InitKind): Row[] {
  const digits = String(table.length).length;
  return table.map((record, i) => {
    const { id, input, reference, cluster, slices } = columns;
    const valued = slices.flatMap((name) =>
      record[name] === undefined ? [] : [[name, String(record[name])]],
    );
    const known = reference === null ? undefined : record[reference];
    return {
      id: id === null ? `row-${String(i + 1).padStart(digits, '0')}` : String(record[id]),
      input: record[input] ?? '',
      ...(known !== undefined && { reference: referenceOf(known, kind) }),
      ...(valued.length > 0 && { slices: Object.fromEntries(valued) }),
      ...(cluster !== null && record[cluster] !== undefined && { cluster: String(record[cluster]) }),
    };
  });
}

/** Labels and texts are texts, also where a file has numbers. */
function referenceOf(value: Json, kind: InitKind): Json {
  return kind !== 'retrieval' && ['number', 'boolean'].includes(typeof value) ? String(value) : value;
}
