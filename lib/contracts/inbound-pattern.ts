/** The part of EventBridge's pattern language that the trigger catalogue uses. */
export interface InboundPattern {
  readonly source: readonly string[];
  readonly 'detail-type': readonly string[];
  readonly detail?: Readonly<Record<string, unknown>>;
}
