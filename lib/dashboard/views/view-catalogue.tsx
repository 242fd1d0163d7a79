import { CompareView } from '#dashboard/views/compare/compare-view.tsx';
import { DatasetsView } from '#dashboard/views/datasets/datasets-view.tsx';
import { HomeView } from '#dashboard/views/home/home-view.tsx';
import { RunsView } from '#dashboard/views/runs/runs-view.tsx';
import { SuitesView } from '#dashboard/views/suites/suites-view.tsx';
import { TrendsView } from '#dashboard/views/trends/trends-view.tsx';
import type { View } from '#dashboard/views/view.ts';
import { WaiversView } from '#dashboard/views/waivers/waivers-view.tsx';

/** Every view, as the navigation lists them. */
export const views: readonly View[] = [
  { name: '', title: 'Home', Component: HomeView },
  { name: 'runs', title: 'Runs', Component: RunsView },
  { name: 'compare', title: 'Compare', Component: CompareView },
  { name: 'trends', title: 'Trends', Component: TrendsView },
  { name: 'suites', title: 'Suites', Component: SuitesView },
  { name: 'datasets', title: 'Datasets', Component: DatasetsView },
  { name: 'waivers', title: 'Waivers', Component: WaiversView },
];
