/** A value that the event must have, or values that it must not have. */
export type PatternMatch = string | { readonly 'anything-but': readonly string[] };

/** The part of EventBridge's pattern language that the trigger catalogue uses. */
export interface InboundPattern {
  readonly source: readonly PatternMatch[];
  readonly 'detail-type': readonly string[];
  readonly detail?: Readonly<Record<string, unknown>>;
}
