import { ScrollRegion } from '#dashboard/components/data-table.tsx';
import type { Document, Part, Text } from '#report/document.ts';

/** A report as the terminal and Markdown have it, in the page's own looks; nothing where it says nothing. */
export function ReportDocument({ document }: { readonly document: Document }) {
  if (document.length === 0) return null;
  let heading = 'Figures';
  return (
    <div class="stack">
      {document.map((part, index) => {
        if (part.kind === 'heading') heading = part.text;
        // Parts of one document have no names, and never change places.
        return <PartOf key={index} part={part} heading={heading} />;
      })}
    </div>
  );
}

function PartOf({ part, heading }: { readonly part: Part; readonly heading: string }) {
  switch (part.kind) {
    case 'heading':
      return <h2>{part.text}</h2>;
    case 'paragraph':
      return (
        <p class="break">
          {part.text.map((piece) => (
            <Piece key={piece.text} of={piece} />
          ))}
        </p>
      );
    case 'list':
      return (
        <ul>
          {part.items.map((item) => (
            <li key={item.text} class="break">
              <Piece of={item} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <TablePart part={part} heading={heading} />;
  }
}

function TablePart({
  part,
  heading,
}: {
  readonly part: Extract<Part, { kind: 'table' }>;
  readonly heading: string;
}) {
  const side = (column: number) => (part.columns[column]?.align === 'right' ? 'number' : 'words');
  return (
    <ScrollRegion label={heading}>
      <table>
        <thead>
          <tr>
            {part.columns.map(({ title }, column) => (
              <th key={title} scope="col" class={side(column)}>
                {title === '' ? <span class="unseen">State</span> : title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.rows.map((row, index) => (
            <tr key={`${index} ${row[0]?.text}`}>
              {row.map((cell, column) => (
                <td key={part.columns[column]?.title ?? column} class={side(column)}>
                  <Piece of={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Piece({ of: { text, tone } }: { readonly of: Text }) {
  return tone === 'plain' ? text : <span class={tone}>{text}</span>;
}
