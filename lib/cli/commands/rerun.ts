import type { CliCommand } from '#cli/command.ts';
import { defineAgain } from '#cli/runs/request-again.ts';

export const rerun: CliCommand = {
  name: 'rerun',
  synopsis: 'rerun <run>',
  summary: 'Judge the same change again, as its next attempt',
  examples: ['assize rerun run_2f6c1a --wait'],
  define: (command, context) => defineAgain(command, context, false),
};
