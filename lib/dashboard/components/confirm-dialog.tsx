import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { ProblemNote } from '#dashboard/components/problem-note.tsx';

interface ConfirmDialogProps {
  readonly title: string;
  /** What the button that does it says. */
  readonly confirm: string;
  /** What will happen, and what is asked for beside the consent. */
  readonly children: ComponentChildren;
  /** Does it, with the fields of the form. What it throws is shown, and the dialog stays. */
  readonly act: (fields: FormData) => Promise<void>;
  /** The reader wants it not, or it is done. */
  readonly close: () => void;
}

/** Asks before something is done that costs money or ends work; the focus stays inside, and Escape leaves it. */
export function ConfirmDialog({ title, confirm, children, act, close }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const doIt = async (fields: FormData) => {
    setBusy(true);
    setError(null);
    try {
      await act(fields);
      close();
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  };
  return (
    <dialog ref={dialog} aria-labelledby={name} onClose={close}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void doIt(new FormData(event.currentTarget));
        }}
      >
        <h2 id={name} class="break">
          {title}
        </h2>
        {children}
        {error !== null && <ProblemNote error={error} />}
        <div class="line">
          <button type="submit" class="main" disabled={isBusy}>
            {confirm}
          </button>
          <button type="button" onClick={close}>
            Leave it
          </button>
        </div>
      </form>
    </dialog>
  );
}
