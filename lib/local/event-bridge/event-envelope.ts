import { randomUUID } from 'node:crypto';
import { LOCAL_ACCOUNT_ID, LOCAL_REGION } from '#local/identity.ts';

/** An event as rules match it and targets get it. */
export interface EventEnvelope {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  /** ISO 8601 in UTC, whole seconds. */
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: unknown;
}

export interface EventContent {
  readonly source: string;
  readonly detailType: string;
  readonly detail: unknown;
  readonly resources?: readonly string[];
  /** Defaults to now. */
  readonly time?: Date;
}

export function makeEvent(content: EventContent): EventEnvelope {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': content.detailType,
    source: content.source,
    account: LOCAL_ACCOUNT_ID,
    time: `${(content.time ?? new Date()).toISOString().slice(0, 19)}Z`,
    region: LOCAL_REGION,
    resources: content.resources ?? [],
    detail: content.detail,
  };
}

/** The event as it arrives on the next bus: EventBridge gives a forwarded event a new id. */
export function forwardEvent(event: EventEnvelope): EventEnvelope {
  return { ...event, id: randomUUID() };
}
