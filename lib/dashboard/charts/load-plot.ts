export type Plotting = typeof import('#dashboard/charts/plot-marks.ts').marks;

let loading: Promise<Plotting> | null = null;

/** The charting library, loaded with the first chart that is shown. */
export function loadPlot(): Promise<Plotting> {
  loading ??= import('#dashboard/charts/plot-marks.ts').then(({ marks }) => marks);
  return loading;
}
