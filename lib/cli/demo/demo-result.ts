import { type Checked, checkExpectation } from '#cli/demo/check-expectation.ts';
import type { JudgedEvent } from '#cli/demo/judge-demo-event.ts';
import type { OwnEvent } from '#contracts/events/read-event.ts';

/** What came of one deployment, for programs. */
export interface DemoResult extends Checked {
  readonly title: string;
  readonly suite: string;
  readonly runId: string;
  readonly outcome: string;
  readonly costMicroUsd: number;
  readonly received: readonly Pick<OwnEvent, 'detailType' | 'detail'>[];
}

export function demoResult({ demoEvent, verdict, received }: JudgedEvent): DemoResult {
  const { title, suite } = demoEvent;
  return {
    title,
    suite,
    runId: verdict.runId,
    outcome: verdict.outcome,
    costMicroUsd: verdict.cost.microUsd,
    ...checkExpectation(demoEvent, verdict, received),
    received: received.map(({ detailType, detail }) => ({ detailType, detail })),
  };
}
