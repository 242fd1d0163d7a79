import type { Freshness } from '#contracts/api/dataset-resource.ts';

const words = {
  fresh: '✓ fresh',
  due: '! due for a look',
  unknown: 'no time to hold its age against',
} as const;
const tones = { fresh: 'good', due: 'doubtful', unknown: 'quiet' } as const;

/** Whether a dataset is older than its card allows. */
export function FreshnessMark({ of: { state, ageDays, refreshDays } }: { readonly of: Freshness }) {
  const age = ageDays === null ? '' : `, ${Math.floor(ageDays)} days old`;
  const allowed = refreshDays === null ? '' : ` of ${refreshDays}`;
  return (
    <span class={tones[state]}>
      {ageDays === null ? 'age not known' : words[state]}
      {age}
      {age === '' ? '' : allowed}
    </span>
  );
}
