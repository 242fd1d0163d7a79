import { useState } from 'preact/hooks';

/** Copies a text; says so, since nothing else shows it. */
export function CopyButton({ text, what }: { readonly text: string; readonly what: string }) {
  const [done, setDone] = useState<'no' | 'yes' | 'refused'>('no');
  const copy = async () => {
    const wasDone = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setDone(wasDone ? 'yes' : 'refused');
  };
  return (
    <button type="button" class="small" onClick={copy} aria-label={`Copy ${what}`}>
      {done === 'yes' ? 'Copied' : done === 'refused' ? 'Refused by the browser' : 'Copy'}
    </button>
  );
}
