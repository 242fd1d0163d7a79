import type { CliContext } from '#cli/command.ts';
import { openBrowser } from '#cli/page/open-browser.ts';
import { printJson } from '#cli/terminal.ts';

export interface ShowLinkOptions {
  /** Also open it. */
  readonly browser: boolean;
  /** Print it as JSON, and open nothing. */
  readonly json: boolean;
}

/** Prints a link, and opens it where a person looks on who has a browser. */
export async function showLink(
  link: string,
  { browser, json }: ShowLinkOptions,
  { terminal, env }: Pick<CliContext, 'terminal' | 'env'>,
): Promise<void> {
  if (json) return printJson({ link }, terminal);
  terminal.print(`${link}\n`);
  if (browser && terminal.isInteractive && !(await openBrowser(link, env))) {
    terminal.note('There is no browser to open here: follow the link.\n');
  }
}
