import type { ComponentChildren } from 'preact';

export interface DataColumn<Row> {
  readonly title: string;
  /** Numbers stand to the right. */
  readonly isNumber?: boolean;
  /** Names the row for those who hear the table. Default: the first column does. */
  readonly isHeader?: boolean;
  readonly cell: (row: Row) => ComponentChildren;
}

interface DataTableProps<Row> {
  /** What the table holds, in words. */
  readonly label: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly rowClass?: (row: Row) => string;
}

/** A table that scrolls sideways where it is too wide. */
export function DataTable<Row>({ label, columns, rows, keyOf, rowClass }: DataTableProps<Row>) {
  const header = Math.max(
    0,
    columns.findIndex(({ isHeader }) => isHeader === true),
  );
  return (
    <ScrollRegion label={label}>
      <table>
        <thead>
          <tr>
            {columns.map(({ title, isNumber }) => (
              <th key={title} scope="col" class={isNumber === true ? 'number' : ''}>
                {title === '' ? <span class="unseen">State</span> : title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} class={rowClass?.(row) ?? ''}>
              {columns.map(({ title, isNumber, cell }, index) =>
                index === header ? (
                  <th key={title} scope="row" class={isNumber === true ? 'number' : ''}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={title} class={isNumber === true ? 'number' : ''}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** What may be wider than the window: reached by keys, since they scroll it. */
export function ScrollRegion({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a pointer, only the focus scrolls it.
    <section class="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
