import { RowsPart } from '#dashboard/views/rows/rows-part.tsx';
import { CostPart } from '#dashboard/views/run/cost-part.tsx';
import { EventsPart } from '#dashboard/views/run/events-part.tsx';
import { EvidencePart } from '#dashboard/views/run/evidence-part.tsx';
import { LatencyPart } from '#dashboard/views/run/latency-part.tsx';
import type { RunPart } from '#dashboard/views/run/run-part.ts';
import { SlicesPart } from '#dashboard/views/run/slices-part.tsx';
import { VerdictPart } from '#dashboard/views/run/verdict-part.tsx';
import { WavesPart } from '#dashboard/views/run/waves-part.tsx';

/** Every part of an ended run, as the tabs list them. */
export const runParts: readonly RunPart[] = [
  { name: 'verdict', title: 'Verdict', Component: VerdictPart },
  { name: 'rows', title: 'Rows', Component: RowsPart },
  { name: 'slices', title: 'Metrics and slices', Component: SlicesPart },
  { name: 'waves', title: 'Waves', Component: WavesPart },
  { name: 'latency', title: 'Latency', Component: LatencyPart },
  { name: 'cost', title: 'Cost and coverage', Component: CostPart },
  { name: 'evidence', title: 'Manifest and evidence', Component: EvidencePart },
  { name: 'events', title: 'Events', Component: EventsPart },
];
