// biome-ignore-all lint/a11y/useSemanticElements: rows of a table element cannot be placed one by one.
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: without a pointer, only the focus scrolls it.
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';

export interface GridColumn<Row> {
  readonly title: string;
  /** Of `grid-template-columns`. */
  readonly width: string;
  readonly isNumber?: boolean;
  readonly cell: (row: Row) => ComponentChildren;
}

interface VirtualGridProps<Row> {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Key of the row that is looked at. */
  readonly chosen?: string | undefined;
  /** Called as keys move along the rows. Default: they only scroll. */
  readonly onChoose?: (row: Row) => void;
  /** Called as the end comes into sight. */
  readonly onEnd: () => void;
  /** Pixels. */
  readonly rowHeight?: number;
  /** Of the part that scrolls: CSS. */
  readonly height?: string;
  /** Below it the table scrolls sideways: CSS. */
  readonly minWidth: string;
  /** Under the rows: how many there are. */
  readonly foot: ComponentChildren;
}

const AHEAD = 12;

/** Where a key leads from a row. */
const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** A table of any length: only the rows in sight are in the document. */
export function VirtualGrid<Row>(props: VirtualGridProps<Row>) {
  const { label, columns, rows, keyOf, chosen, onChoose, onEnd, foot } = props;
  const { rowHeight = 36, height = 'min(68vh, 44rem)', minWidth } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer(rows.length, rowHeight, scroller);
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  const isAtEnd = rows.length > 0 && last >= rows.length - 1 - AHEAD;

  // Asked again with each page: one that a filter has left short may leave the end in sight.
  const readTo = isAtEnd ? rows.length : 0;
  useEffect(() => {
    if (readTo > 0) onEnd();
  }, [readTo, onEnd]);

  const chosenAt = chosen === undefined ? -1 : rows.findIndex((row) => keyOf(row) === chosen);
  useEffect(() => {
    if (chosenAt >= 0) virtualizer.scrollToIndex(chosenAt, { align: 'auto' });
  }, [chosenAt, virtualizer]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (onChoose === undefined || step === undefined || event.target !== event.currentTarget) return;
    const row = rows[Math.min(rows.length - 1, Math.max(0, step(chosenAt, rows.length)))];
    if (row === undefined) return;
    event.preventDefault();
    onChoose(row);
  };

  const template = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };
  return (
    <div class="grid">
      <div role="table" aria-label={label} aria-rowcount={-1} class="sideways">
        <div role="rowgroup" style={{ minWidth }}>
          <div class="row head" role="row" aria-rowindex={1} style={template} tabIndex={-1}>
            {columns.map(({ title, isNumber }) => (
              <span key={title} role="columnheader" class={isNumber === true ? 'number' : ''} tabIndex={-1}>
                {title}
              </span>
            ))}
          </div>
        </div>
        <div
          ref={scroller}
          class="scroller"
          role="rowgroup"
          tabIndex={0}
          aria-label={label}
          style={{ minWidth, height: `min(${height}, ${rows.length * rowHeight}px)` }}
          onKeyDown={onKeyDown}
        >
          <div role="presentation" style={{ height: `${virtualizer.getTotalSize()}px` }}>
            {items.map(({ index, start }) => {
              const row = rows[index];
              if (row === undefined) return null;
              const key = keyOf(row);
              return (
                <div
                  key={key}
                  class={key === chosen ? 'row placed chosen' : 'row placed'}
                  role="row"
                  aria-rowindex={index + 2}
                  tabIndex={-1}
                  style={{ ...template, height: `${rowHeight}px`, transform: `translateY(${start}px)` }}
                >
                  {columns.map(({ title, isNumber, cell }) => (
                    <span key={title} role="cell" class={isNumber === true ? 'number' : ''}>
                      {cell(row)}
                    </span>
                  ))}
                </div>
              );
            })}
          </div>
        </div>
      </div>
      <div class="foot">{foot}</div>
    </div>
  );
}

function useVirtualizer(
  count: number,
  rowHeight: number,
  scroller: { readonly current: HTMLDivElement | null },
): Virtualizer<HTMLDivElement, HTMLDivElement> {
  const [, redraw] = useReducer((round: number) => round + 1, 0);
  const options: VirtualizerOptions<HTMLDivElement, HTMLDivElement> = {
    count,
    estimateSize: () => rowHeight,
    overscan: AHEAD,
    getScrollElement: () => scroller.current,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(undefined),
  };
  const kept = useRef<Virtualizer<HTMLDivElement, HTMLDivElement> | null>(null);
  kept.current ??= new Virtualizer(options);
  const virtualizer = kept.current;
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}
