import { type Document, type Tone, text } from '#report/document.ts';

/** As much of a recorded event as its explanation needs. */
export interface ExplainedEvent {
  readonly eventId: string;
  readonly source: string;
  readonly detailType: string;
  readonly receivedAt: string;
  readonly recognition: 'change' | 'cancellation' | 'ignored' | 'invalid' | 'unknown';
  readonly reasons: readonly string[];
  readonly changeKey: string | null;
  readonly matches: readonly {
    readonly suite: string;
    readonly matched: boolean;
    readonly reason: string;
    readonly runId?: string;
  }[];
  /** The window in which its change was gathered with others. */
  readonly held?: { readonly windowEnd: string };
  /** Which change of that window is judged; null or left out: that is open yet. */
  readonly judged?: { readonly key: string; readonly candidate: string } | null;
}

const meanings: Readonly<Record<ExplainedEvent['recognition'], readonly [sentence: string, tone: Tone]>> = {
  change: ['It tells of a change', 'good'],
  cancellation: ['It asks that a run ends', 'plain'],
  ignored: ['It is understood, and there is nothing to judge', 'doubtful'],
  invalid: ['It is not shaped as its source declares', 'bad'],
  unknown: ['No trigger takes it', 'doubtful'],
};

/** What an event was understood as, which suites judge it, and why the others do not. */
export function eventExplanation(event: ExplainedEvent): Document {
  const [meaning, tone] = meanings[event.recognition];
  const key = event.changeKey === null ? '' : ` ${event.changeKey}`;
  return [
    {
      kind: 'paragraph',
      text: [
        text(`${event.detailType} from ${event.source}`, 'strong'),
        text(`, received ${event.receivedAt}`, 'quiet'),
      ],
    },
    { kind: 'paragraph', text: [text(`${meaning}${key}.`, tone)] },
    ...(event.reasons.length === 0
      ? []
      : ([{ kind: 'list', items: event.reasons.map((reason) => text(reason)) }] as const)),
    ...heldParagraph(event),
    ...(event.matches.length === 0 ? [] : [matchTable(event)]),
  ];
}

/** The record was written when the event came: what became of its window is known later. */
function heldParagraph({ held, judged = null, changeKey, matches }: ExplainedEvent): Document {
  if (held === undefined || judged === null) return [];
  // A newer change that arrived after the window took nothing from the one that was judged by then.
  if (judged.key !== changeKey && matches.some(({ runId }) => runId !== undefined)) return [];
  const sentence =
    judged.key === changeKey
      ? `It is the newest change before ${held.windowEnd}: it is judged.`
      : `Skipped: ${judged.candidate} (${judged.key}) is judged in its place.`;
  return [{ kind: 'paragraph', text: [text(sentence, judged.key === changeKey ? 'good' : 'doubtful')] }];
}

function matchTable({ matches }: ExplainedEvent): Document[number] {
  const first = matches.toSorted((a, b) => Number(b.matched) - Number(a.matched));
  return {
    kind: 'table',
    columns: [{ title: 'Suite' }, { title: 'Judges it' }, { title: 'Why' }, { title: 'Run' }],
    rows: first.map(({ suite, matched, reason, runId }) => [
      text(suite),
      matched ? text('yes', runId === undefined ? 'doubtful' : 'good') : text('no', 'quiet'),
      text(reason),
      text(runId ?? ''),
    ]),
  };
}
