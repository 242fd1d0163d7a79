import { hasRight } from '#workflow/api/caller-rights.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';

export const answerReadMe: RouteAnswer<'read-me'> = async ({ caller }, _ports, settings) => ({
  name: caller.name,
  rights:
    caller.kind === 'iam'
      ? null
      : {
          write: hasRight(caller, 'write', settings),
          rows: hasRight(caller, 'rows', settings),
          approve: hasRight(caller, 'approve', settings),
        },
  serves: { rows: settings.servesRows },
});
