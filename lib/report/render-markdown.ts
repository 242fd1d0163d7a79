import type { Document, Part, Text } from '#report/document.ts';

/** A document as Markdown (GitHub's), e.g. for a comment on a pull request. */
export function renderMarkdown(document: Document): string {
  return `${document
    .map(partMarkdown)
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function partMarkdown(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `### ${escapeMarkdown(part.text)}`;
    case 'paragraph':
      return part.text.map(inline).join('');
    case 'list':
      return part.items.map((item) => `- ${inline(item)}`).join('\n');
    case 'table': {
      const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
      return [
        line(part.columns.map(({ title }) => escapeMarkdown(title))),
        line(part.columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
        ...part.rows.map((row) => line(row.map(inline))),
      ].join('\n');
    }
    // Markdown cannot draw; the tables beside have the figures.
    case 'forest':
    case 'plot':
      return '';
  }
}

function inline({ text, tone }: Text): string {
  const escaped = escapeMarkdown(text);
  if (tone === 'plain' || tone === 'quiet') return escaped;
  // Spaces at the edge would keep the asterisks from being markup.
  return escaped.replace(/^(\s*)(\S.*?)(\s*)$/s, '$1**$2**$3');
}

/** Names and reasons come from events and suites: they never become markup. */
function escapeMarkdown(value: string): string {
  return value.replace(/[\\`*_{}[\]<>|#~]/g, '\\$&').replaceAll(/\s*\n\s*/g, ' ');
}
