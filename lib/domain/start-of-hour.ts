const HOUR_MS = 3_600_000;

/** The hour that a time lies in, by its start in UTC: `2026-11-02T08:00:00Z`. */
export function startOfHour(time: string): string {
  return new Date(Math.floor(Date.parse(time) / HOUR_MS) * HOUR_MS).toISOString().replace('.000Z', 'Z');
}
