import type { ChangeObject } from 'diff';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Characters beyond which a comparison word by word takes longer than anybody waits: by line then, and beyond that not at all. */
const BY_WORD = 20_000;
const BY_LINE = 400_000;

interface DiffedTextsProps {
  readonly before: string;
  readonly after: string;
  readonly children: (before: ComponentChildren, after: ComponentChildren) => ComponentChildren;
}

/** Two texts with what differs marked in each: deleted in the first, inserted in the second. */
export function DiffedTexts({ before, after, children }: DiffedTextsProps) {
  const [parts, setParts] = useState<readonly ChangeObject<string>[] | null>(null);
  useEffect(() => {
    let isShown = true;
    setParts(null);
    const length = before.length + after.length;
    if (before === after || length > BY_LINE) return;
    void import('diff').then(({ diffLines, diffWordsWithSpace }) => {
      if (isShown) setParts(length > BY_WORD ? diffLines(before, after) : diffWordsWithSpace(before, after));
    });
    return () => {
      isShown = false;
    };
  }, [before, after]);
  if (parts === null) return <>{children(before, after)}</>;
  return (
    <>
      {children(
        parts.map((part, index) => <Part key={`${index} ${part.value.length}`} part={part} side="removed" />),
        parts.map((part, index) => <Part key={`${index} ${part.value.length}`} part={part} side="added" />),
      )}
    </>
  );
}

function Part({ part, side }: { readonly part: ChangeObject<string>; readonly side: 'added' | 'removed' }) {
  if (part.added) return side === 'added' ? <ins>{part.value}</ins> : null;
  if (part.removed) return side === 'removed' ? <del>{part.value}</del> : null;
  return <>{part.value}</>;
}
