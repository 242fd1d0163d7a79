/** What a report says, apart from how it looks: the terminal and Markdown are two renderings of one document. */

/** Why a text is set apart; each rendering has its own means. */
export type Tone = 'plain' | 'strong' | 'quiet' | 'good' | 'bad' | 'doubtful';

/** A piece of text on one line. */
export interface Text {
  readonly text: string;
  readonly tone: Tone;
}

export interface Column {
  readonly title: string;
  /** Numbers stand to the right. Default: left. */
  readonly align?: 'left' | 'right';
}

export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: readonly Text[] }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Text[])[];
    };

export type Document = readonly Part[];

export function text(value: string, tone: Tone = 'plain'): Text {
  return { text: value, tone };
}
