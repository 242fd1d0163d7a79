import { useContext, useState } from 'preact/hooks';
import type { WaiverResource } from '#contracts/api/waiver-resource.ts';
import { callApi } from '#dashboard/api/call-api.ts';
import { MeContext, useRight } from '#dashboard/api/me.ts';
import { Facts } from '#dashboard/components/facts.tsx';
import { ProblemNote } from '#dashboard/components/problem-note.tsx';
import { When } from '#dashboard/components/when.tsx';
import { hrefTo } from '#dashboard/routing/location.ts';
import { endsSoon } from '#dashboard/views/waivers/waiver-shelves.ts';
import { formatDuration } from '#report/format/format-duration.ts';
import { describeScope } from '#report/waiver-table.ts';

interface WaiverCardProps {
  readonly waiver: WaiverResource;
  /** Called once something was done about it. */
  readonly onChange: () => void;
}

/** A waiver with all that was done about it, and what the reader may do. */
export function WaiverCard({ waiver, onChange }: WaiverCardProps) {
  const { id, suite, scope, state, owner, reason, createdBy, createdAt, expiresAt, approval, revocation } =
    waiver;
  const left = Date.parse(expiresAt) - Date.now();
  return (
    <li class="card stack">
      <div class="line apart">
        <h2 class="break">{describeScope(scope)}</h2>
        <span class="line">
          {endsSoon(waiver, Date.now()) && <span class="chip doubtful">! ends soon</span>}
          <span class={`chip ${state === 'live' ? 'good' : state === 'proposed' ? 'doubtful' : 'quiet'}`}>
            {state}
          </span>
        </span>
      </div>
      <p class="break">{reason}</p>
      <Facts
        of={[
          [
            'Suite',
            <a key="suite" href={hrefTo(['suites', suite])}>
              {suite}
            </a>,
          ],
          ['Owner', owner],
          [
            'Asked for',
            <>
              by {createdBy}, <When at={createdAt} />
            </>,
          ],
          [
            'Approved',
            approval === null ? (
              'not yet: it covers nothing'
            ) : (
              <>
                by {approval.by}, <When at={approval.at} />
              </>
            ),
          ],
          [
            'Ends',
            left > 0
              ? `${expiresAt}, in ${formatDuration(left)}`
              : `${expiresAt}, ${formatDuration(-left)} ago`,
          ],
          [
            'Revoked',
            revocation === null ? null : (
              <>
                by {revocation.by}, <When at={revocation.at} />: {revocation.reason}
              </>
            ),
          ],
          ['Id', <code key="id">{id}</code>],
        ]}
      />
      {(state === 'proposed' || state === 'live') && <Acts waiver={waiver} onChange={onChange} />}
    </li>
  );
}

/** What may be done now; what may not is said with its reason. */
function Acts({ waiver: { suite, id, state, createdBy }, onChange }: WaiverCardProps) {
  const me = useContext(MeContext);
  const mayApprove = useRight('approve');
  // Whoever may ask for one or approve one may end it.
  const mayWrite = useRight('write');
  const mayRevoke = mayApprove || mayWrite;
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const isOwn = me !== null && me.name === createdBy;
  const params = { suite, waiverId: id };
  const act = async (doing: Promise<unknown>) => {
    setError(null);
    await doing.then(onChange, setError);
  };
  const refused = refusalOf({ isProposed: state === 'proposed', isOwn, mayApprove, mayRevoke });
  return (
    <div class="stack tight">
      <div class="line">
        {state === 'proposed' && (
          <button
            type="button"
            class="main"
            disabled={!mayApprove || isOwn}
            onClick={() => act(callApi('approve-waiver', { params }))}
          >
            Approve
          </button>
        )}
        <label class="line small">
          Why it ends
          <input
            value={reason}
            maxLength={500}
            disabled={!mayRevoke}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </label>
        <button
          type="button"
          disabled={!mayRevoke || reason.trim() === ''}
          onClick={() => act(callApi('revoke-waiver', { params, body: { reason } }))}
        >
          Revoke
        </button>
      </div>
      {refused !== null && <p class="quiet small">{refused}</p>}
      {error !== null && <ProblemNote error={error} />}
    </div>
  );
}

interface Situation {
  readonly isProposed: boolean;
  readonly isOwn: boolean;
  readonly mayApprove: boolean;
  readonly mayRevoke: boolean;
}

/** Why not all may be done; null: it may. */
function refusalOf({ isProposed, isOwn, mayApprove, mayRevoke }: Situation): string | null {
  if (!mayRevoke)
    return 'Ending a waiver takes the right to write or to approve, which your groups do not give.';
  if (isProposed && !mayApprove)
    return 'Approving it takes the right to approve, which your groups do not give.';
  if (isProposed && isOwn) return 'You asked for it, so somebody else has to approve it.';
  return null;
}
