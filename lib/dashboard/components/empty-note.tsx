import type { ComponentChildren } from 'preact';

/** Nothing is there, and how something comes to be. */
export function EmptyNote({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="note stack tight">
      <p class="strong">{title}</p>
      {children !== undefined && <p class="quiet">{children}</p>}
    </div>
  );
}
