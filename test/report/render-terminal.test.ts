import { expect, it } from 'vitest';
import { text } from '#report/document.ts';
import { paintNothing } from '#report/layout/paint.ts';
import { renderTerminal } from '#report/render-terminal.ts';

it('lets no text of a document steer the terminal, in whichever part it stands', () => {
  const written = 'a\u001b[2J\u009b1A\u202eb';
  const shown = renderTerminal(
    [
      { kind: 'heading', text: written },
      { kind: 'paragraph', text: [text(written), text(written, 'bad')] },
      { kind: 'list', items: [text(written)] },
      { kind: 'table', columns: [{ title: written }], rows: [[text(written)]] },
    ],
    { width: 120, paint: paintNothing },
  );
  expect(shown.split('a␛[2J�1A�b')).toHaveLength(1 + 6);
});
