import { join } from 'node:path';
import { PageFolder } from '#adapters/page-folder.ts';
import { CliError } from '#cli/cli-error.ts';
import type { Deployment } from '#cli/connect/connection.ts';
import { type PageServer, startPageServer } from '#cli/page/page-server.ts';
import { announcePage, withdrawPage } from '#cli/page/page-session.ts';
import { signedApi } from '#cli/page/signed-api.ts';
import type { Terminal } from '#cli/terminal.ts';
import { BUILT_PAGE } from '#contracts/page/page-routes.ts';

export interface ServePageOptions {
  readonly root: string;
  /** Where it is taken, any free one is used. */
  readonly port: number;
  /** Where other commands look for the page of a local cloud. Default: nobody is told. */
  readonly stateDir?: string;
}

/** Serves the dashboard of a deployment on this machine. @throws CliError `no-api`, or `no-page` where none was built. */
export async function servePageOf(
  deployment: Deployment,
  { root, port, stateDir }: ServePageOptions,
): Promise<PageServer> {
  const folder = join(root, BUILT_PAGE);
  const files = PageFolder.open(folder);
  if (files === undefined) {
    throw new CliError(
      'no-page',
      `Expected the built page in ${folder}, found none. Build it: npm run build:page.`,
    );
  }
  const server = await startPageServer(files, signedApi(deployment), port);
  if (stateDir !== undefined) announcePage(server, stateDir);
  return {
    ...server,
    async [Symbol.asyncDispose]() {
      if (stateDir !== undefined) withdrawPage(stateDir);
      await server[Symbol.asyncDispose]();
    },
  };
}

/** The same, but a local cloud works without its page: undefined where none was built, which a person is told. */
export async function servePageIfBuilt(
  deployment: Deployment,
  options: ServePageOptions,
  { note }: Pick<Terminal, 'note'>,
): Promise<PageServer | undefined> {
  try {
    return await servePageOf(deployment, options);
  } catch (error) {
    if (!(error instanceof CliError) || error.code !== 'no-page') throw error;
    note(`${error.message}\n`);
    return undefined;
  }
}
