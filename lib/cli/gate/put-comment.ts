import { readFile } from 'node:fs/promises';
import { request } from 'undici';
import { CliError } from '#cli/cli-error.ts';
import type { CliContext } from '#cli/command.ts';

const PAGE = 100;
const TIMEOUT_MS = 30_000;

interface PullRequest {
  readonly api: string;
  readonly repository: string;
  readonly number: number;
  readonly token: string;
}

/**
 * Puts a comment on the pull request that a GitHub workflow runs for: a later one with the same mark takes its place, so
 * that a request that is pushed to often has one comment.
 *
 * @param mark tells comments of different gates apart; nobody sees it
 * @throws CliError `pull-request` where the workflow runs for none or has no token, `github-refused` where GitHub says no
 */
export async function putComment(body: string, mark: string, context: CliContext): Promise<void> {
  const pullRequest = await readPullRequest(context);
  const hidden = `<!-- assize-gate: ${mark.replaceAll('--', '- -')} -->`;
  const marked = { body: `${hidden}\n${body}` };
  const existing = await findComment(pullRequest, hidden);
  if (existing === null) {
    await call(pullRequest, 'POST', `issues/${pullRequest.number}/comments`, marked);
  } else {
    await call(pullRequest, 'PATCH', `issues/comments/${existing}`, marked);
  }
}

async function readPullRequest({ env }: CliContext): Promise<PullRequest> {
  const { GITHUB_TOKEN: token, GITHUB_REPOSITORY: repository, GITHUB_EVENT_PATH: eventPath } = env;
  const number = eventPath === undefined ? null : await numberOf(eventPath);
  if (token === undefined || repository === undefined || number === null) {
    throw new CliError(
      'pull-request',
      `Expected --pr-comment in a GitHub workflow of a pull request with GITHUB_TOKEN in its environment (permission pull-requests: write), got ${token === undefined ? 'no GITHUB_TOKEN' : 'no pull request'}. Leave --pr-comment out elsewhere; --summary writes the same text to a file.`,
    );
  }
  return { api: env.GITHUB_API_URL ?? 'https://api.github.com', repository, number, token };
}

/** From the event that the workflow runs for; null where it is not a pull request's. */
async function numberOf(eventPath: string): Promise<number | null> {
  const event = JSON.parse(await readFile(eventPath, 'utf8')) as { pull_request?: { number?: unknown } };
  const number = event.pull_request?.number;
  return typeof number === 'number' ? number : null;
}

async function findComment(pullRequest: PullRequest, hidden: string): Promise<number | null> {
  for (let page = 1; ; page += 1) {
    const comments = (await call(
      pullRequest,
      'GET',
      `issues/${pullRequest.number}/comments?per_page=${PAGE}&page=${page}`,
    )) as readonly { readonly id: number; readonly body?: string }[];
    const found = comments.find(({ body }) => body?.startsWith(hidden));
    if (found !== undefined) return found.id;
    if (comments.length < PAGE) return null;
  }
}

async function call(
  { api, repository, token }: PullRequest,
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  body?: object,
): Promise<unknown> {
  const { statusCode, body: answer } = await request(`${api}/repos/${repository}/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      'user-agent': 'assize',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    headersTimeout: TIMEOUT_MS,
    bodyTimeout: TIMEOUT_MS,
  });
  if (statusCode < 300) return answer.json();
  await answer.dump();
  throw new CliError(
    'github-refused',
    `Expected GitHub to take ${method} ${path.split('?')[0]}, got status ${statusCode}. A workflow needs "permissions: pull-requests: write" to comment; one of a fork's pull request never has it.`,
  );
}
