import type { ResponseOf } from '#dashboard/api/call-api.ts';
import { formatCount } from '#report/format/format-count.ts';

/** What a reader must know of a distribution, and what was not measured. */
export function notesOf(found: ResponseOf<'read-distributions'>): readonly string[] {
  const { of, unit, sample, distributions } = found;
  const has = (wanted: string) => distributions.some(({ calls }) => calls === wanted);
  if (of === 'difference')
    return [
      'Differences are kept in coarse bins, so they have no percentiles; the verdict has their interval.',
    ];
  if (unit !== 'ms') return [];
  return [
    ...(sample === null
      ? []
      : [
          sample.rows < sample.of
            ? `No metric of the suite measures it: read from the answers to ${formatCount(sample.rows)} of ${formatCount(sample.of)} rows, a random sample.`
            : 'No metric of the suite measures it: read from the answers to all rows that were judged.',
        ]),
    ...(distributions.length === 0 ? ['No answer with a time of its own is kept.'] : []),
    ...(has('stored') ? ['Stored: answers from before this run, with the time that they took then.'] : []),
    ...(has('cold')
      ? []
      : ['Cold calls are not measured: a performance suite provokes them (load.coldStarts).']),
  ];
}
