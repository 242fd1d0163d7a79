import type { Verdict } from '#domain/verdict.ts';
import { type Document, text } from '#report/document.ts';

/** What a reader must know beside the figures, and where the evidence lies. */
export function notesSection({ notes, manifest, codeVersion }: Verdict): Document {
  const evidence = text(`Manifest ${manifest.slice(0, 16)}, code ${codeVersion.slice(0, 16)}`, 'quiet');
  return [
    ...(notes.length === 0
      ? []
      : ([
          { kind: 'heading', text: 'Notes' },
          { kind: 'list', items: notes.map((note) => text(note)) },
        ] as const)),
    { kind: 'paragraph', text: [evidence] },
  ];
}
