import { type Document, type Text, type Tone, text } from '#report/document.ts';

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
    /** Left out by records of an earlier release. */
    readonly refused?: true;
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

function matchTable(event: ExplainedEvent): Document[number] {
  const first = event.matches.toSorted((a, b) => Number(b.matched) - Number(a.matched));
  return {
    kind: 'table',
    columns: [{ title: 'Suite' }, { title: 'Judges it' }, { title: 'Why' }, { title: 'Run' }],
    rows: first.map((match) => [
      text(match.suite),
      judgesText(match, event),
      text(match.reason),
      text(match.runId ?? ''),
    ]),
  };
}

/** A suite that was asked and could not judge is no "yes"; one whose change is held back may still become one. */
function judgesText(
  { matched, runId, refused }: ExplainedEvent['matches'][number],
  { held }: ExplainedEvent,
): Text {
  if (!matched) return text('no', 'quiet');
  if (runId !== undefined) return text('yes', 'good');
  return refused === true || held === undefined ? text('refused', 'bad') : text('held back', 'doubtful');
}
