/** What a report says, apart from how it looks: terminal, Markdown and HTML are renderings of one document. */

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
  /** What a row is about. A table that is too wide goes on below itself, and this column stands in front again. */
  readonly isName?: true;
}

export interface Tick {
  readonly at: number;
  readonly text: string;
}

export interface Axis {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly Tick[];
}

/** One interval, held against what was asked. */
export interface ForestRow {
  readonly label: string;
  /** A word that says what came of it, e.g. `fail`. */
  readonly mark: Text;
  readonly estimate: number | null;
  /** null: unbounded. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly threshold: number;
  /** The side of the threshold that is asked for. */
  readonly passes: 'above' | 'below';
  /** The same in figures. */
  readonly figures: string;
}

/** Intervals on one axis. A text for Markdown has them as figures in the table beside it. */
export interface Forest {
  readonly kind: 'forest';
  readonly axis: Axis;
  readonly rows: readonly ForestRow[];
}

export interface PlotPoint {
  readonly x: number;
  readonly y: number;
  /** Limits of the point's interval; left out: it has none. */
  readonly lower?: number;
  readonly upper?: number;
  /** Stands beside the point. */
  readonly label?: string;
  readonly tone?: Tone;
}

export interface PlotSeries {
  readonly name: string;
  /** `dots` alone where neighbours have nothing to do with one another. */
  readonly drawn: 'line' | 'dashes' | 'dots';
  readonly points: readonly PlotPoint[];
}

/** Series on two axes; only renderings that can draw show it, so a table beside it tells the same. */
export interface Plot {
  readonly kind: 'plot';
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly PlotSeries[];
}

export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: readonly Text[] }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Text[])[];
    }
  | Forest
  | Plot;

export type Document = readonly Part[];

export function text(value: string, tone: Tone = 'plain'): Text {
  return { text: value, tone };
}
