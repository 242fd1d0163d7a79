import type { JudgedEvent } from '#cli/demo/judge-demo-event.ts';
import { type Document, text } from '#report/document.ts';

/** What to try once the demo is through. @param staysUp whether the local cloud can still be asked. */
export function nextSteps(judged: readonly JudgedEvent[], staysUp: boolean): Document {
  const failed = judged.find(({ verdict }) => verdict.outcome === 'fail') ?? judged[0];
  const show = `npm run assize -- show ${failed?.verdict.runId ?? '<run>'}`;
  const steps = [
    ...(staysUp
      ? []
      : [
          [
            'npm run assize -- up --demo-servers',
            'the same local cloud again, until Ctrl-C; then in another terminal:',
          ],
        ]),
    [show, 'a verdict with all its evidence'],
    ['npm run assize -- run reviews-sentiment --candidate 4 --wait', 'have another model judged'],
    [
      'npm run assize -- events put test/fixtures/events/inbound/index-rebuilt.json',
      'put an event of your own',
    ],
    ['npm run assize -- --help', 'everything else'],
  ] as const;
  return [
    { kind: 'heading', text: 'What to try next' },
    {
      kind: 'table',
      columns: [{ title: '' }, { title: '' }],
      rows: steps.map(([command = '', meaning = '']) => [text(command), text(meaning, 'quiet')]),
    },
  ];
}
