import type { WaiverResource } from '#contracts/api/waiver-resource.ts';

/** Waivers that are looked at together. */
export interface WaiverShelf {
  readonly name: string;
  readonly title: string;
  readonly states: readonly WaiverResource['state'][];
  /** Where there are none. */
  readonly none: string;
}

export const waiverShelves: readonly WaiverShelf[] = [
  {
    name: 'live',
    title: 'Live',
    states: ['live'],
    none: 'No waiver is live: every failed rule fails its run.',
  },
  { name: 'proposed', title: 'To approve', states: ['proposed'], none: 'No waiver waits for approval.' },
  { name: 'past', title: 'History', states: ['expired', 'revoked'], none: 'No waiver has ended yet.' },
];

export function isAbout({ states }: WaiverShelf, { state }: WaiverResource): boolean {
  return states.includes(state);
}

const SOON_MS = 7 * 24 * 3_600_000;

/** Whether a live waiver ends within a week. */
export function endsSoon({ state, expiresAt }: WaiverResource, nowMs: number): boolean {
  return state === 'live' && Date.parse(expiresAt) - nowMs < SOON_MS;
}
