import type { CliContext } from '#cli/command.ts';
import { openBrowser } from '#cli/page/open-browser.ts';
import { linkTo, passingLinkTo } from '#cli/page/page-server.ts';
import type { PageSession } from '#cli/page/page-session.ts';
import { printJson } from '#cli/terminal.ts';

interface ShownLink {
  readonly link: string;
  /** Makes the link that a browser is started with, which everybody on the machine can read. Default: the same. */
  readonly forBrowser?: () => Promise<string>;
}

export interface ShowLinkOptions {
  /** Also open it. */
  readonly browser: boolean;
  /** Print it as JSON, and open nothing. */
  readonly json: boolean;
}

/** The links to a page server: one for the person to read, one to start a browser with. */
export function linksTo(page: PageSession, runId?: string): ShownLink {
  return { link: linkTo(page, runId), forBrowser: () => passingLinkTo(page, runId) };
}

/**
 * Prints a link, and opens it where a person looks on who has a browser.
 */
export async function showLink(
  { link, forBrowser = async () => link }: ShownLink,
  { browser, json }: ShowLinkOptions,
  { terminal, env }: Pick<CliContext, 'terminal' | 'env'>,
): Promise<void> {
  if (json) return printJson({ link }, terminal);
  terminal.print(`${link}\n`);
  if (browser && terminal.isInteractive && !(await openBrowser(await forBrowser(), env))) {
    terminal.note('There is no browser to open here: follow the link.\n');
  }
}
