/** Calendar days in UTC, both ends included. */
export interface CostPeriod {
  /** `2026-11-01` */
  readonly from: string;
  readonly to: string;
}

/** The months that a period touches, `2026-11` and so on, in order. */
export function monthsOf({ from, to }: CostPeriod): readonly string[] {
  const months: string[] = [];
  const month = new Date(`${from.slice(0, 7)}-01T00:00:00Z`);
  for (; month.toISOString().slice(0, 7) <= to.slice(0, 7); month.setUTCMonth(month.getUTCMonth() + 1)) {
    months.push(month.toISOString().slice(0, 7));
  }
  return months;
}

/** From the first of the month to today, except for what is named. */
export function costPeriod(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  nowMs: number,
): CostPeriod {
  const today = new Date(nowMs).toISOString().slice(0, 10);
  return { from: from ?? `${today.slice(0, 7)}-01`, to: to ?? today };
}
