import { z } from 'zod';
import { fillTemplate } from '#contracts/reactions/text-template.ts';
import type { RunOutcome } from '#domain/run.ts';
import type { Inspect } from '#reactions/actions/action.ts';
import { expectStatus, readJsonAnswer } from '#reactions/guarded-http.ts';
import { readSecret } from '#reactions/read-secret.ts';
import { shorten } from '#reactions/shorten.ts';

/** A waiver lets the commit through, and the description says so. What is not decided is an error, never a failure. */
const states: Readonly<Record<RunOutcome, 'success' | 'failure' | 'error'>> = {
  pass: 'success',
  waived: 'success',
  fail: 'failure',
  inconclusive: 'error',
  incomplete: 'error',
};

/** What GitHub takes as a description, in characters. */
const MAX_DESCRIPTION = 140;

const statusesSchema = z.array(
  z.looseObject({ state: z.string(), context: z.string(), description: z.string().nullable() }),
);

/**
 * Statuses are added and never changed; of one context the newest counts, and GitHub lists it first.
 *
 * https://docs.github.com/rest/commits/statuses
 */
export const inspectCommit: Inspect<'github-status'> = async (config, decided, { send, secrets }) => {
  const { repository, apiUrl, tokenRef } = config;
  const { told, outcome, headline } = decided;
  const [sha, context] = [config.sha, config.context].map((template) => fillTemplate(template, told));
  const resource = `${repository}@${sha ?? config.sha}, status ${context ?? config.context}`;
  if (!context || !sha || !/^[0-9a-f]{40}$/i.test(sha)) {
    const summary = `Expected the commit to be 40 hexadecimal digits and the context to be told by the event, got "${sha ?? config.sha}" and "${context ?? config.context}".`;
    return { kind: 'not-possible', resource, summary };
  }
  const headers = {
    authorization: `Bearer ${await readSecret(secrets, tokenRef)}`,
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
  };
  const advice = `Does ${repository} have the commit ${sha}, and may the token at ${tokenRef} write its statuses?`;
  const base = `${apiUrl.replace(/\/$/, '')}/repos/${repository}`;

  const listed = await send('GitHub', {
    method: 'GET',
    url: `${base}/commits/${sha}/statuses?per_page=100`,
    headers,
  });
  expectStatus('GitHub', listed, [200], advice);
  const newest = statusesSchema
    .parse(readJsonAnswer('GitHub', listed))
    .find((status) => status.context.toLowerCase() === context.toLowerCase());

  const state = states[outcome];
  const description = shorten(`${outcome}: ${headline}`, MAX_DESCRIPTION);
  if (newest?.state === state && newest.description === description) {
    return { kind: 'already', resource, summary: `The commit has status ${state} already.` };
  }
  const detailsUrl = config.detailsUrl === undefined ? null : fillTemplate(config.detailsUrl, told);
  return {
    kind: 'due',
    resource,
    summary: `Gives the commit status ${state}.`,
    act: async () => {
      const answer = await send('GitHub', {
        method: 'POST',
        url: `${base}/statuses/${sha}`,
        headers,
        body: { state, context, description, ...(detailsUrl !== null && { target_url: detailsUrl }) },
      });
      expectStatus('GitHub', answer, [201], advice);
    },
  };
};
