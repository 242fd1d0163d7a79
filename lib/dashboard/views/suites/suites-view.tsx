import { SuiteDetail } from '#dashboard/views/suites/suite-detail.tsx';
import { SuiteList } from '#dashboard/views/suites/suite-list.tsx';
import type { ViewProps } from '#dashboard/views/view.ts';

/** `#/suites` lists them, `#/suites/<name>` shows one. */
export function SuitesView({ path: [suite] }: ViewProps) {
  return suite === undefined ? <SuiteList /> : <SuiteDetail key={suite} suite={suite} />;
}
