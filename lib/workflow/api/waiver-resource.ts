import type { WaiverResource } from '#contracts/api/waiver-resource.ts';
import { type Waiver, waiverState } from '#domain/waivers/waiver.ts';

/** A waiver as the API shows it at an instant, milliseconds since 1970. */
export function waiverResource(waiver: Waiver, nowMs: number): WaiverResource {
  const { id, suite } = waiver;
  const self = `/v1/suites/${encodeURIComponent(suite)}/waivers/${id}`;
  return { ...waiver, state: waiverState(waiver, nowMs), links: { self } };
}
