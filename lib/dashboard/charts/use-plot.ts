import { useEffect, useState } from 'preact/hooks';
import { loadPlot, type Plotting } from '#dashboard/charts/load-plot.ts';

let loaded: Plotting | null = null;

/** The charting library once it is there; null until then. */
export function usePlot(): Plotting | null {
  const [plot, setPlot] = useState(loaded);
  useEffect(() => {
    if (plot !== null) return;
    let isShown = true;
    void loadPlot().then((library) => {
      loaded = library;
      if (isShown) setPlot(library);
    });
    return () => {
      isShown = false;
    };
  }, [plot]);
  return plot;
}
