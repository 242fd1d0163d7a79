/** An event for the bus before it has an id: what the command, the HTTP API and webhooks put in. */
export interface EventToPut {
  readonly source: string;
  readonly detailType: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly resources: readonly string[];
  /** Default: now. */
  readonly time?: Date | undefined;
}

/** The event as a bus would deliver it, to see what it will be understood as. */
export function asDelivered(event: EventToPut, nowMs: number): Readonly<Record<string, unknown>> {
  return {
    id: 'not-put-yet',
    source: event.source,
    'detail-type': event.detailType,
    // EventBridge keeps whole seconds.
    time: `${(event.time ?? new Date(nowMs)).toISOString().slice(0, 19)}Z`,
    resources: event.resources,
    detail: event.detail,
  };
}
