import type { OwnEvent } from '#contracts/events/read-event.ts';
import { formatUsd } from '#report/format/format-usd.ts';

/** What an event says, in a few words. */
export function describeReceived(event: OwnEvent): string {
  switch (event.detailType) {
    case 'Eval Run State Change': {
      const { state, runId } = event.detail.data;
      return `${runId} is ${state}`;
    }
    case 'Eval Verdict Issued': {
      const { outcome, headline } = event.detail.data;
      return `${outcome}. ${headline}`;
    }
    case 'Eval Regression Detected': {
      const { metric, slice, effect, qValue } = event.detail.data;
      return `${metric} on ${slice}: ${effect.rawDifference.toFixed(4)} (q = ${qValue.toPrecision(2)})`;
    }
    case 'Eval Run Cost Recorded': {
      const { totals, tags } = event.detail.data;
      const booked = Object.entries(tags).map(([key, value]) => `${key}=${value}`);
      return `${formatUsd(totals.microUsd)} for ${booked.join(', ')}`;
    }
    case 'Eval Change Decided': {
      const { outcome, suites } = event.detail.data;
      return `${outcome}, by ${suites.map(({ suite }) => suite).join(', ')}`;
    }
  }
}
