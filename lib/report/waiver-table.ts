import { type Waiver, type WaiverScope, type WaiverState, waiverState } from '#domain/waivers/waiver.ts';
import { type Document, type Tone, text } from '#report/document.ts';

const tones: Readonly<Record<WaiverState, Tone>> = {
  proposed: 'doubtful',
  live: 'good',
  revoked: 'quiet',
  expired: 'quiet',
};

/** Waivers, one a row, in the order given. */
export function waiverTable(waivers: readonly Waiver[], nowMs: number): Document {
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Waiver' },
        { title: 'State' },
        { title: 'Suite' },
        { title: 'Covers' },
        { title: 'Until' },
        { title: 'Owner' },
        { title: 'Approved by' },
      ],
      rows: waivers.map((waiver) => {
        const state = waiverState(waiver, nowMs);
        return [
          text(waiver.id),
          text(state, tones[state]),
          text(waiver.suite),
          text(describeScope(waiver.scope)),
          text(toTheMinute(waiver.expiresAt)),
          text(waiver.owner),
          text(waiver.approval?.by ?? '', 'quiet'),
        ];
      }),
    },
  ];
}

/** One waiver with everything that was done about it. */
export function waiverHistory(waiver: Waiver, nowMs: number): Document {
  const { createdAt, createdBy, approval, revocation, expiredAt, expiresAt } = waiver;
  const acts: [at: string, what: string, by: string][] = [
    [createdAt, 'asked for', createdBy],
    ...(approval === null ? [] : [[approval.at, 'approved', approval.by] satisfies [string, string, string]]),
    ...(revocation === null
      ? []
      : [[revocation.at, `revoked: ${revocation.reason}`, revocation.by] satisfies [string, string, string]]),
    ...(expiredAt === null ? [] : [[expiresAt, 'expired', ''] satisfies [string, string, string]]),
  ];
  const state = waiverState(waiver, nowMs);
  const facts: [name: string, value: string][] = [
    ['Suite', waiver.suite],
    ['Covers', describeScope(waiver.scope)],
    ['Until', expiresAt],
    ['Owner', waiver.owner],
    ['Reason', waiver.reason],
  ];
  return [
    {
      kind: 'paragraph',
      text: [text(state.toUpperCase(), tones[state]), text(`  ${waiver.id}`, 'strong')],
    },
    {
      kind: 'table',
      columns: [{ title: '' }, { title: '' }],
      rows: facts.map(([name, value]) => [text(name, 'quiet'), text(value)]),
    },
    {
      kind: 'table',
      columns: [{ title: 'When' }, { title: 'What' }, { title: 'By' }],
      rows: acts.map(([at, what, by]) => [text(at, 'quiet'), text(what), text(by)]),
    },
  ];
}

/** `2026-12-12 19:59 UTC` */
function toTheMinute(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`;
}

/** `non-inferior accuracy on domain=yelp, of 4.2.0`. */
export function describeScope({ rule, slice, candidate }: WaiverScope): string {
  const on = slice === undefined ? '' : ` on ${slice}`;
  return `${rule}${on}${candidate === undefined ? '' : `, of ${candidate}`}`;
}
