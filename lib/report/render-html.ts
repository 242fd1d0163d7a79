import { hash } from 'node:crypto';
import type { Column, Document, Part, Text } from '#report/document.ts';
import { escapeHtml } from '#report/html/escape-html.ts';
import { forestSvg } from '#report/html/forest-svg.ts';
import { plotSvg } from '#report/html/plot-svg.ts';
import { reportStyle } from '#report/html/report-style.ts';
import { tonedHtml } from '#report/html/toned-html.ts';

/** Nothing but this very style sheet: whatever text a report holds, no browser runs or fetches it. */
const policy = `default-src 'none'; style-src 'sha256-${hash('sha256', reportStyle, 'base64')}'; base-uri 'none'; form-action 'none'`;

/**
 * A document as one HTML file that needs nothing beside it, for a browser, an e-mail or paper.
 *
 * @param title what a window or a bookmark calls it; the first part is the page's own heading.
 */
export function renderHtml(document: Document, title: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${reportStyle}</style>
</head>
<body>
<main>
${document.map((part, i) => partHtml(part, document, i)).join('\n')}
</main>
</body>
</html>
`;
}

function partHtml(part: Part, document: Document, index: number): string {
  switch (part.kind) {
    case 'heading':
      return index === 0 ? `<h1>${escapeHtml(part.text)}</h1>` : `<h2>${escapeHtml(part.text)}</h2>`;
    case 'paragraph': {
      const name = index === 0 ? 'h1' : 'p';
      return `<${name}>${part.text.map(tonedHtml).join('')}</${name}>`;
    }
    case 'list':
      return `<ul>\n${part.items.map((item) => `<li>${tonedHtml(item)}</li>`).join('\n')}\n</ul>`;
    case 'table':
      return tableHtml(part, captionOf(document, index));
    case 'forest':
      return `<figure>${forestSvg(part)}</figure>`;
    case 'plot':
      return `<figure><figcaption>${escapeHtml(part.title)}</figcaption>${plotSvg(part)}</figure>`;
  }
}

/** The nearest heading above names a table; one above all headings is about the document as a whole. */
function captionOf(document: Document, index: number): string {
  const above = document.slice(0, index).findLast(({ kind }) => kind === 'heading');
  return above?.kind === 'heading' ? above.text : 'In short';
}

function tableHtml({ columns, rows }: Extract<Part, { kind: 'table' }>, caption: string): string {
  const named = columns.findIndex(({ title }) => title !== '');
  // Without titles, as in a list of facts, the first column names the rows.
  const heads = Math.max(0, named);
  return [
    '<div class="scroll"><table>',
    `<caption>${escapeHtml(caption)}</caption>`,
    ...(named === -1 ? [] : [`<thead><tr>${columns.map(headHtml).join('')}</tr></thead>`]),
    '<tbody>',
    ...rows.map(
      (row) => `<tr>${row.map((cell, i) => cellHtml(cell, columns[i], i === heads)).join('')}</tr>`,
    ),
    '</tbody>',
    '</table></div>',
  ].join('\n');
}

function headHtml({ title, align }: Column): string {
  if (title === '') return '<td></td>';
  return `<th scope="col"${align === 'right' ? ' class="right"' : ''}>${escapeHtml(title)}</th>`;
}

function cellHtml(cell: Text, column: Column | undefined, isHead: boolean): string {
  const name = isHead ? 'th scope="row"' : 'td';
  const right = column?.align === 'right' ? ' class="right"' : '';
  return `<${name}${right}>${tonedHtml(cell)}</${isHead ? 'th' : 'td'}>`;
}
