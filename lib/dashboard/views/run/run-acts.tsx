import { useState } from 'preact/hooks';
import type { AcceptedRun, FollowedRun } from '#contracts/api/run-resource.ts';
import { useRight } from '#dashboard/api/me.ts';
import { AskedNote } from '#dashboard/components/asked-note.tsx';
import { ConfirmDialog } from '#dashboard/components/confirm-dialog.tsx';
import { NoRightNote } from '#dashboard/components/no-right-note.tsx';
import { type RunAct, runActs } from '#dashboard/views/run/run-act-catalogue.ts';

interface RunActsProps {
  readonly run: FollowedRun;
  /** Called once something was asked of this run. */
  readonly onChange: () => void;
}

/** What may be done to a run now, each after a question; what came of it stands below. */
export function RunActs({ run, onChange }: RunActsProps) {
  const mayWrite = useRight('write');
  const [chosen, choose] = useState<RunAct | null>(null);
  const [asked, setAsked] = useState<AcceptedRun | null>(null);
  if (!mayWrite) return <NoRightNote>Ending and repeating runs</NoRightNote>;
  return (
    <>
      <p class="line">
        {runActs
          .filter(({ fits }) => fits(run))
          .map((act) => (
            <button key={act.name} type="button" onClick={() => choose(act)}>
              {act.title}
            </button>
          ))}
      </p>
      {asked !== null && <AskedNote asked={asked} />}
      {chosen !== null && (
        <ConfirmDialog
          title={`${chosen.title}: ${run.suite}, ${run.change.candidate}`}
          confirm={chosen.name === 'cancel' ? 'End the run' : chosen.title}
          close={() => choose(null)}
          act={async (fields) => {
            setAsked(await chosen.ask(run.runId, String(fields.get('reason') ?? '').trim()));
            onChange();
          }}
        >
          <p>{chosen.meaning}</p>
          {chosen.hasReason && (
            <label class="field">
              Reason: stands in the verdict with your name
              <input name="reason" required pattern=".*\S.*" maxLength={1_000} />
            </label>
          )}
        </ConfirmDialog>
      )}
    </>
  );
}
