export type Plotting = typeof import('@observablehq/plot');

let loading: Promise<Plotting> | null = null;

/** The charting library, loaded with the first chart that is shown. */
export function loadPlot(): Promise<Plotting> {
  loading ??= import('@observablehq/plot');
  return loading;
}
