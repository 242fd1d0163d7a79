import type { CliCommand } from '#cli/command.ts';
import { defineAgain } from '#cli/runs/request-again.ts';

export const rejudge: CliCommand = {
  name: 'rejudge',
  synopsis: 'rejudge <run>',
  summary: 'Judge its stored answers by today’s suite; no model is called',
  examples: ['assize publish suites/emoji-search && assize rejudge run_2f6c1a --wait'],
  define: (command, context) => defineAgain(command, context, true),
};
