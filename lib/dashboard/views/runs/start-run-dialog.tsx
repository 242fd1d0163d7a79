import { useState } from 'preact/hooks';
import type { ResponseOf } from '#dashboard/api/call-api.ts';
import { ConfirmDialog } from '#dashboard/components/confirm-dialog.tsx';
import { Facts } from '#dashboard/components/facts.tsx';
import { type RunRequest, type StartBody, startBody } from '#dashboard/views/runs/run-request.ts';
import { formatUsd } from '#domain/format/format-usd.ts';
import type { Suite } from '#domain/suite.ts';

interface StartRunDialogProps {
  readonly request: RunRequest;
  /** null: not known yet. */
  readonly suite: ResponseOf<'read-suite'> | null;
  readonly start: (body: StartBody) => Promise<void>;
  readonly close: () => void;
}

/** Says what a run will judge and what it may cost, before it is asked for. */
export function StartRunDialog({ request, suite, start, close }: StartRunDialogProps) {
  // Where the page is not served over TLS there is none: the API makes its own then.
  const [token] = useState(() => globalThis.crypto.randomUUID?.() ?? null);
  const { budget } = (suite?.definition ?? {}) as unknown as Partial<Suite>;
  const champion = suite?.champion?.version;
  const baseline =
    request.baseline !== ''
      ? request.baseline
      : champion === undefined
        ? 'the champion; without one only levels are judged'
        : `${champion}, the champion`;
  return (
    <ConfirmDialog
      title={`Start a run of ${request.suite}?`}
      confirm="Start the run"
      close={close}
      act={() => start(startBody(request, token))}
    >
      <Facts
        of={[
          ['Candidate', <code key="candidate">{request.candidate}</code>],
          ['Against', baseline],
          ['Subject', request.subject || request.suite],
          ['Dataset', suite?.definition.dataset],
          [
            'Costs at most',
            budget?.maxUsd === undefined
              ? 'the suite sets no limit for a run'
              : formatUsd(budget.maxUsd * 1_000_000),
          ],
        ]}
      />
      <p class="quiet small">
        Models are asked. If the candidate passes, it becomes the champion where the suite says so.
      </p>
    </ConfirmDialog>
  );
}
