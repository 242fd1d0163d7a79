import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { problemStatuses } from '#contracts/api/problem.ts';
import { routeCatalogue } from '#contracts/api/route-catalogue.ts';

it('lists every route with its right', () => {
  expect(routeCatalogue.map(({ method, path, right }) => `${method} ${path} (${right})`)).toEqual([
    'GET /v1/home (read)',
    'GET /v1/runs (read)',
    'POST /v1/runs (write)',
    'GET /v1/runs/{runId} (read)',
    'GET /v1/runs/{runId}/wait (read)',
    'GET /v1/runs/{runId}/verdict (read)',
    'GET /v1/runs/{runId}/evidence (read)',
    'GET /v1/runs/{runId}/manifest (read)',
    'GET /v1/runs/{runId}/events (read)',
    'GET /v1/runs/{runId}/distributions (read)',
    'GET /v1/runs/{runId}/rows (rows)',
    'GET /v1/runs/{runId}/rows/one (rows)',
    'POST /v1/runs/{runId}/cancel (write)',
    'POST /v1/runs/{runId}/rerun (write)',
    'POST /v1/runs/{runId}/rejudge (write)',
    'GET /v1/suites (read)',
    'GET /v1/suites/{suite} (read)',
    'GET /v1/suites/{suite}/trend (read)',
    'GET /v1/suites/{suite}/baseline (read)',
    'PUT /v1/suites/{suite}/baseline (write)',
    'GET /v1/suites/{suite}/baseline/history (read)',
    'GET /v1/datasets (read)',
    'GET /v1/datasets/{dataset} (read)',
    'GET /v1/waivers (read)',
    'POST /v1/suites/{suite}/waivers (write)',
    'GET /v1/suites/{suite}/waivers/{waiverId} (read)',
    'POST /v1/suites/{suite}/waivers/{waiverId}/approve (approve)',
    'POST /v1/suites/{suite}/waivers/{waiverId}/revoke (revoke)',
    'GET /v1/cost (read)',
    'GET /v1/me (read)',
    'GET /v1/kpis (read)',
    'POST /v1/webhooks/{source} (webhook)',
  ]);
});

it('has a file for each route, named after it', () => {
  const folder = join(import.meta.dirname, '../../../lib/contracts/api/routes');
  expect(readdirSync(folder).sort()).toEqual(routeCatalogue.map(({ name }) => `${name}.ts`).sort());
});

it('knows the title of every problem that a route declares', () => {
  const known = Object.keys(problemStatuses).map(Number);
  const declared = routeCatalogue.flatMap(({ problems }): readonly number[] => problems);
  expect(declared.filter((status) => !known.includes(status))).toEqual([]);
});

it('changes nothing with a route that only needs to read', () => {
  const reading = routeCatalogue.filter(({ right }) => right === 'read' || right === 'rows');
  expect(reading.filter(({ method }) => method !== 'GET')).toEqual([]);
});
