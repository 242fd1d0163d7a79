import { composeEvent } from '#contracts/events/compose-event.ts';
import type { EventData } from '#contracts/events/event-catalogue.ts';
import { MAX_SENTENCE } from '#contracts/events/verdict-issued.ts';
import type { ReportSlot } from '#contracts/scheduled-report.ts';
import { storageKeys } from '#contracts/storage.ts';
import { entryKpis } from '#domain/reports/entry-kpis.ts';
import type { ReportEntry } from '#domain/reports/report-entry.ts';
import type { ReportFacts } from '#domain/reports/report-facts.ts';
import { getIfThere } from '#workflow/get-if-there.ts';
import type { EventPublisher, ObjectStore, OutgoingEvent } from '#workflow/ports.ts';
import { type CollectPorts, collectFacts } from '#workflow/reports/collect-facts.ts';

const DAY_MS = 86_400_000;

/** A kind of report, as far as writing one down needs it. */
export interface ReportWriter {
  /** Days that it covers unless told otherwise. */
  readonly days: number;
  readonly withBefore: boolean;
  full(entries: readonly ReportEntry[]): readonly string[];
  write(facts: ReportFacts): { readonly title: string; readonly headline: string; readonly html: string };
}

export interface PublishReportPorts extends CollectPorts {
  readonly objects: Pick<ObjectStore, 'get' | 'list' | 'putOnce'>;
  readonly events: EventPublisher;
  /** The bucket's name, for the link. */
  readonly bucket: string;
}

/**
 * Composes the report of a slot, keeps its page in the bucket and tells the bus. A slot that comes again finds the event that
 * was kept and puts it out once more, under its same id: the page and what was told of it never change.
 *
 * @returns whether it was composed now.
 */
export async function publishReport(
  { report, slot }: ReportSlot,
  writer: ReportWriter,
  ports: PublishReportPorts,
): Promise<'composed' | 'repeated'> {
  const eventKey = storageKeys.reportEvent(report.name, slot);
  const told = await storedEvent(eventKey, ports);
  if (told !== null) {
    await ports.events.publish([told]);
    return 'repeated';
  }
  const { team, suite, subject } = report;
  const from = new Date(Date.parse(slot) - (report.days ?? writer.days) * DAY_MS).toISOString();
  const facts = await collectFacts(
    {
      period: { from, to: new Date(slot).toISOString() },
      filter: { team, suite, subject },
      withBefore: writer.withBefore,
      full: writer.full,
    },
    ports,
  );
  const { html, title, headline } = writer.write(facts);
  const page = storageKeys.reportPage(report.name, slot);
  await ports.objects.putOnce(page, html, 'text/html; charset=utf-8');
  const event = composeEvent(
    'Eval Report Published',
    {
      report: report.name,
      kind: report.kind,
      slot,
      title: title.slice(0, MAX_SENTENCE),
      headline: headline.slice(0, MAX_SENTENCE),
      team: team ?? null,
      period: facts.period,
      figures: figuresOf(facts),
      links: { report: `s3://${ports.bucket}/${page}` },
    },
    {
      // No deployment asked for it: what follows from a report goes by its own slot.
      correlationId: `${report.name}/${slot}`,
      causationId: `${report.name}/${slot}`,
      occurredAtMs: Date.parse(facts.composedAt),
    },
  );
  await ports.objects.putOnce(eventKey, JSON.stringify(event), 'application/json');
  // Another delivery of the slot may have been first: then its words count.
  await ports.events.publish([(await storedEvent(eventKey, ports)) ?? event]);
  return 'composed';
}

async function storedEvent(key: string, { objects }: PublishReportPorts): Promise<OutgoingEvent | null> {
  const body = await getIfThere(key, objects);
  return body === null ? null : (JSON.parse(Buffer.from(body).toString()) as OutgoingEvent);
}

function figuresOf({ entries, replaced }: ReportFacts): EventData<'Eval Report Published'>['figures'] {
  const { changes, runs, outcomes, regressions, spentMicroUsd } = entryKpis([...entries, ...replaced]);
  return { changes, runs, ...outcomes, regressions, spentMicroUsd };
}
