import type { RouteAnswer } from '#workflow/api/route-answer.ts';

export const answerListSuites: RouteAnswer<'list-suites'> = async (_call, { registry }) => {
  const suites = (await registry.suites()).map(({ definition, version }) => {
    const { name, subject, dataset, owner } = definition;
    const links = {
      runs: `/v1/runs?suite=${encodeURIComponent(name)}`,
      baseline: `/v1/suites/${encodeURIComponent(name)}/baseline`,
    };
    return { name, version, subject, dataset, owner: { ...owner }, links };
  });
  return { suites: suites.sort((a, b) => (a.name < b.name ? -1 : 1)) };
};
