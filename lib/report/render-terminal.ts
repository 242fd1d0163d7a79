import { forestLines } from '#report/charts/forest-lines.ts';
import type { Document, Part } from '#report/document.ts';
import { plainText } from '#report/format/plain-text.ts';
import type { Paint } from '#report/layout/paint.ts';
import { tableLines } from '#report/layout/table-lines.ts';
import { wrapWords } from '#report/layout/wrap-words.ts';

export interface TerminalLook {
  /** Columns of the terminal. */
  readonly width: number;
  readonly paint: Paint;
}

/** A document as text for a terminal, with a line break at its end. Nothing in its texts, whoever wrote them, steers the terminal. */
export function renderTerminal(document: Document, look: TerminalLook): string {
  const shown = document
    .map((part) => ({ part, block: partLines(plainTexts(part), look).join('\n') }))
    .filter(({ block }) => block !== '');
  const parts = shown.map(({ part }) => part);
  return shown.length === 0 ? '' : `${shown.map(({ block }, i) => before(parts, i) + block).join('\n')}\n`;
}

/** The same with every text in it plain, whatever kind of part it is. */
function plainTexts<Value>(value: Value): Value {
  const plain = (one: unknown): unknown => {
    if (typeof one === 'string') return plainText(one);
    if (Array.isArray(one)) return one.map(plain);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([name, part]) => [name, plain(part)]));
  };
  return plain(value) as Value;
}

/** A blank line before all but the first part, and none between a heading and what it heads. */
function before(document: Document, index: number): string {
  return index === 0 || document[index - 1]?.kind === 'heading' ? '' : '\n';
}

function partLines(part: Part, { width, paint }: TerminalLook): string[] {
  switch (part.kind) {
    case 'heading':
      return [paint(part.text, 'strong')];
    case 'paragraph': {
      const [first] = part.text;
      // One tone can be wrapped as it is; several stand on one line, since where they break is not known.
      return part.text.length === 1 && first !== undefined
        ? wrapWords(first.text, width).map((line) => paint(line, first.tone))
        : [part.text.map((piece) => paint(piece.text, piece.tone)).join('')];
    }
    case 'list':
      return part.items.flatMap((item) =>
        wrapWords(item.text, width - 2).map((line, i) => `${i === 0 ? '- ' : '  '}${paint(line, item.tone)}`),
      );
    case 'table':
      return tableLines(part.columns, part.rows, width, paint);
    case 'forest':
      return forestLines(part, width, paint);
    case 'plot':
      return [];
  }
}
