import type { ComponentChildren } from 'preact';

/** What the reader may not do, and which right it takes. */
export function NoRightNote({ children }: { readonly children: ComponentChildren }) {
  return <p class="quiet small">{children} takes the right to write, which your groups do not give.</p>;
}
