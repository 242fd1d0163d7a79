import { checkExpectation } from '#cli/demo/check-expectation.ts';
import { describeReceived } from '#cli/demo/describe-received.ts';
import type { JudgedEvent } from '#cli/demo/judge-demo-event.ts';
import { type Document, text } from '#report/document.ts';
import { verdictTable } from '#report/verdict-table.ts';

/** What the demo shows at its end: the verdicts, what a subscriber was told of each, and whether that was expected. */
export function demoDocument(judged: readonly JudgedEvent[]): Document {
  return [
    { kind: 'heading', text: 'Verdicts' },
    verdictTable(judged),
    { kind: 'heading', text: 'Events that a subscriber received from the bus' },
    {
      kind: 'table',
      columns: [{ title: 'Deployment' }, { title: 'Detail type' }, { title: 'What it tells' }],
      rows: judged.flatMap(({ demoEvent, received, units }) =>
        describeReceived(received, units).map(({ detailType, count, told }, i) => [
          text(i === 0 ? demoEvent.title : '', 'strong'),
          text(count === 1 ? detailType : `${detailType} × ${count}`),
          text(told),
        ]),
      ),
    },
    { kind: 'heading', text: 'Expected and got' },
    {
      kind: 'table',
      columns: [{ title: '' }, { title: 'Deployment' }, { title: 'Expected' }, { title: 'Got' }],
      rows: judged.map(({ demoEvent, verdict, received }) => {
        const { expected, got, agrees } = checkExpectation(demoEvent, verdict, received);
        return [
          agrees ? text('as expected', 'good') : text('DIFFERS', 'bad'),
          text(demoEvent.title),
          text(expected),
          text(got, agrees ? 'plain' : 'bad'),
        ];
      }),
    },
  ];
}
