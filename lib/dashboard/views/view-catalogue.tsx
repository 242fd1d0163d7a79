import type { ComponentType } from 'preact';
import { HomeView } from '#dashboard/views/home/home-view.tsx';
import { RunsView } from '#dashboard/views/runs/runs-view.tsx';

export interface ViewProps {
  /** What stands in the address after the view's name. */
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

export interface View {
  /** First segment of the address. */
  readonly name: string;
  readonly title: string;
  readonly Component: ComponentType<ViewProps>;
}

/** Every view, as the navigation lists them. */
export const views: readonly View[] = [
  { name: '', title: 'Home', Component: HomeView },
  { name: 'runs', title: 'Runs', Component: RunsView },
];
