import { CliError } from '#cli/cli-error.ts';
import type { Terminal } from '#cli/terminal.ts';

/** An option that a person who looks on is asked for where it is left out. */
export async function askedFor(
  given: string | undefined,
  { flag, question }: { readonly flag: string; readonly question: string },
  terminal: Terminal,
): Promise<string> {
  const answer = given ?? (await terminal.ask(`${question}: `)) ?? '';
  if (answer !== '') return answer;
  throw new CliError(
    'flags',
    `Expected ${flag}, got none, and nobody to ask. "assize init --help" has examples.`,
  );
}
