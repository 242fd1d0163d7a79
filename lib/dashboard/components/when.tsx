import { formatAge } from '#report/format/format-duration.ts';

/** A moment as its age; the moment itself stands in the title. */
export function When({ at }: { readonly at: string }) {
  return (
    <time dateTime={at} title={at}>
      {formatAge(at, Date.now())}
    </time>
  );
}
