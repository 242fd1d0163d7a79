import { listFew } from '#cli/events/list-few.ts';
import type { OwnEvent } from '#contracts/events/read-event.ts';
import { formatDifference, formatPercent } from '#domain/format/format-metric.ts';
import { formatSlice } from '#domain/format/format-slice.ts';
import { formatUsd } from '#domain/format/format-usd.ts';
import { type MetricUnits, unitOf } from '#domain/metrics/metric-units.ts';

/** What one of our events tells, in a few words. */
export function describeOwnEvent(event: OwnEvent, units: MetricUnits): string {
  switch (event.detailType) {
    case 'Eval Run State Change':
      return event.detail.data.state;
    case 'Eval Verdict Issued': {
      const { outcome, decidedBy } = event.detail.data;
      return `${outcome} by ${listFew(decidedBy.map(({ id }) => id))}`;
    }
    case 'Eval Regression Detected': {
      const { metric, slice, effect } = event.detail.data;
      return `${metric} on ${formatSlice(slice)} ${formatDifference(effect.improvement, unitOf(units, metric))}`;
    }
    case 'Eval Run Cost Recorded': {
      const { totals, tags } = event.detail.data;
      return `${formatUsd(totals.microUsd)}, booked to ${tags.team} (${tags['cost-centre']})`;
    }
    case 'Eval Cost Budget Crossed': {
      const { tag, value, threshold, month } = event.detail.data;
      return `${formatPercent(threshold)} of the budget of ${tag} ${value} in ${month}`;
    }
    case 'Eval Change Decided':
      return event.detail.data.outcome;
    case 'Eval Waiver Expired':
      return event.detail.data.waiverId;
    case 'Eval Action Taken':
      return `${event.detail.data.action}: ${event.detail.data.result}`;
    case 'Eval Report Published':
      return event.detail.data.title;
  }
}
