import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Plotting } from '#dashboard/charts/load-plot.ts';
import { usePlot } from '#dashboard/charts/use-plot.ts';

interface ChartProps {
  /** What the chart shows, in a sentence: read out in its place. */
  readonly label: string;
  /** Pixels; held free until the chart is there. */
  readonly height: number;
  /** Drawn again when it, or the width, is another. */
  readonly draw: (plot: Plotting, width: number) => Element;
  /** What stands under it: a legend, the same figures as text. */
  readonly children?: ComponentChildren;
}

/** A chart as wide as its place. */
export function Chart({ label, height, draw, children }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const plot = usePlot();
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    setWidth(Math.floor(element.clientWidth));
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (plot === null || width === 0) return;
    const drawn = draw(plot, width);
    // Its label says what it shows; the names that the library gives its parts would only be noise.
    drawn.setAttribute('aria-hidden', 'true');
    place.current?.replaceChildren(drawn);
  }, [plot, width, draw]);
  return (
    <figure class="chart">
      <div ref={place} role="img" aria-label={label} style={{ minHeight: `${height}px` }} />
      {children !== undefined && <figcaption>{children}</figcaption>}
    </figure>
  );
}
