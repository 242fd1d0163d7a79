import type { ComponentType } from 'preact';

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
