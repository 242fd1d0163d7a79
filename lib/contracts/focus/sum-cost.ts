import type { FocusRow } from '#contracts/focus/focus-columns.ts';

/** What charges come to, in US dollars, for one value of what they are grouped by. */
export interface CostSum {
  /** `none` where a charge has no such value. */
  readonly group: string;
  /** What providers charge for the arms' calls. */
  readonly providerUsd: number;
  /** What the service itself used of AWS. */
  readonly awsUsd: number;
  readonly totalUsd: number;
  readonly calls: number;
  /** Calls whose price is not known: in no sum, and not free. */
  readonly unpricedCalls: number;
  readonly runs: number;
}

/** Ways to group charges. */
export const costGroups = {
  team: (row) => row.x_Team,
  suite: (row) => row.x_SuiteName,
  model: (row) => row.x_Model ?? 'none',
  trigger: (row) => row.x_Trigger,
  day: (row) => row.ChargePeriodStart.slice(0, 10),
} as const satisfies Readonly<Record<string, (row: FocusRow) => string>>;

export type CostGroup = keyof typeof costGroups | `tag:${string}`;

export function isCostGroup(text: string): text is CostGroup {
  return Object.hasOwn(costGroups, text) || /^tag:.+$/.test(text);
}

/** Sums per group: days in order, all else by cost, the dearest first. */
export function sumCost(rows: readonly FocusRow[], by: CostGroup): readonly CostSum[] {
  const sums = [...Map.groupBy(rows, (row) => groupOf(row, by))].map(([group, alike]) => sumOf(group, alike));
  return sums.sort((a, b) =>
    by === 'day' ? compare(a.group, b.group) : b.totalUsd - a.totalUsd || compare(a.group, b.group),
  );
}

/** All charges as one sum. */
export function totalCost(rows: readonly FocusRow[]): CostSum {
  return sumOf('total', rows);
}

function sumOf(group: string, rows: readonly FocusRow[]): CostSum {
  const ofArms = rows.filter(({ x_Arm }) => x_Arm !== null);
  const sum = (of: readonly FocusRow[], read: (row: FocusRow) => number | null) =>
    of.reduce((total, row) => total + (read(row) ?? 0), 0);
  const totalUsd = sum(rows, (row) => row.EffectiveCost);
  const providerUsd = sum(ofArms, (row) => row.EffectiveCost);
  return {
    group,
    providerUsd: round(providerUsd),
    awsUsd: round(totalUsd - providerUsd),
    totalUsd: round(totalUsd),
    calls: sum(ofArms, (row) => row.ConsumedQuantity),
    unpricedCalls: sum(ofArms, (row) => row.x_UnpricedCalls),
    runs: new Set(rows.map(({ x_RunId }) => x_RunId)).size,
  };
}

function groupOf(row: FocusRow, by: CostGroup): string {
  if (!by.startsWith('tag:')) return costGroups[by as keyof typeof costGroups](row);
  const tags = JSON.parse(row.Tags ?? '{}') as Record<string, unknown>;
  const key = by.slice('tag:'.length);
  return Object.hasOwn(tags, key) ? String(tags[key]) : 'none';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** To a billionth of a dollar: what adding doubles leaves beyond it is noise. */
function round(usd: number): number {
  return Math.round(usd * 1e9) / 1e9;
}
