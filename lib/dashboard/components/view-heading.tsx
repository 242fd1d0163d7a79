import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The view whose heading had the focus last: a view that only shows more of itself leaves it where it is. */
let announced: string | null = null;

/** The heading of a view; takes the focus when the reader comes from another view, so that it is read out. */
export function ViewHeading({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ComponentChildren;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Assize`;
    if (announced !== null && announced !== title) heading.current?.focus({ preventScroll: true });
    announced = title;
  }, [title]);
  return (
    <div class="line apart">
      <h1 ref={heading} tabIndex={-1} class="break">
        {title}
      </h1>
      {children}
    </div>
  );
}
