import { hrefTo } from '#dashboard/routing/location.ts';

export function Brand() {
  return (
    <a class="brand" href={hrefTo([])}>
      <svg viewBox="0 0 32 32" fill="none" stroke="currentColor" stroke-width="2.4" aria-hidden="true">
        <path
          d="M16 5v22M9 27h14M6 10h20M6 10l-4 9h8zM26 10l-4 9h8z"
          stroke-linejoin="round"
          stroke-linecap="round"
        />
      </svg>
      Assize
    </a>
  );
}
