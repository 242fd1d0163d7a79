import { describeOwnEvent } from '#cli/events/describe-own-event.ts';
import { readEvent } from '#contracts/events/read-event.ts';
import type { MetricUnits } from '#domain/metrics/metric-units.ts';
import { plainText } from '#report/format/plain-text.ts';

/** An event of the bus, as `assize tail` shows it. */
export interface TailedEvent {
  /** EventBridge's own: ISO, UTC. */
  readonly time: string;
  readonly source: string;
  readonly detailType: string;
  /** null: it tells of no one suite. */
  readonly suite: string | null;
  /** null: it tells of no one run. */
  readonly runId: string | null;
  /** In a few words. */
  readonly told: string;
  /** Repeats are known by it. */
  readonly id: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** What those who deploy put into the detail of their events, in the order in which it tells most. */
const INBOUND_FIELDS = ['suite', 'subject', 'candidate', 'version', 'baseline', 'run', 'reason'];

/**
 * Whoever puts events writes their texts: none may steer the terminal.
 *
 * @param event as EventBridge delivers it.
 * @param unitsOf units of the metrics of a suite, by its name.
 */
export function tailedEvent(event: unknown, unitsOf: (suite: string) => MetricUnits): TailedEvent {
  const delivered = event as {
    id: string;
    time: string;
    source: string;
    'detail-type': string;
    detail: Fields;
  };
  const { id, time, source, 'detail-type': detailType } = delivered;
  const about = { time: plainText(time), source: plainText(source), detailType: plainText(detailType) };
  const read = readEvent(event);
  if (read.kind !== 'event') {
    const detail = delivered.detail ?? {};
    const told = INBOUND_FIELDS.flatMap((name) =>
      ['string', 'number'].includes(typeof detail[name]) ? [`${name} ${String(detail[name])}`] : [],
    ).join(', ');
    return { ...about, suite: textOf(detail.suite), runId: null, told: plainText(told), id };
  }
  const data = read.detail.data as Fields;
  const suite = nameOf(data.suite);
  const told = plainText(describeOwnEvent(read, unitsOf(suite ?? '')));
  return { ...about, suite, runId: textOf(data.runId), told, id: read.detail.metadata.eventId };
}

/** Some events name a suite by its name, others with its version. */
function nameOf(suite: unknown): string | null {
  return typeof suite === 'object' && suite !== null ? textOf((suite as Fields).name) : textOf(suite);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? plainText(value) : null;
}
