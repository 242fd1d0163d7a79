import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { SessionGuard } from '#cli/page/session-guard.ts';

it('takes a ticket for half a minute, by the clock', () => {
  let nowMs = 0;
  const guard = new SessionGuard(4601, () => nowMs);
  const withKey = { headers: { authorization: `Bearer ${guard.key}` } } as IncomingMessage;
  const enter = (ticket: string | null) => guard.enter(new URLSearchParams({ ticket: ticket ?? '' }));
  const [early, late] = [guard.issueTicket(withKey), guard.issueTicket(withKey)];
  nowMs = 29_999;
  expect(enter(early)).toContain('assize-4601=');
  nowMs = 30_000;
  expect(enter(late)).toMatchObject({ status: 403, reason: expect.stringContaining('run "assize open"') });
});
