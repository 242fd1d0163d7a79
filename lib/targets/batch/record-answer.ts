import { Problem, type ResponseHeaders, ServiceFailure } from '#targets/answers/parsed-answer.ts';
import type { PreparedRequest } from '#targets/provider.ts';
import type { CallSite } from '#targets/transport/call-site.ts';
import { statusFault } from '#targets/transport/status-fault.ts';
import type { BatchAnswer } from '#workflow/batch/batch-port.ts';

const noHeaders: ResponseHeaders = {};

/** One record of an output file, read as the live answer is: by the provider's own parser, and with the same faults. */
export function recordAnswer(
  recordId: string,
  { status, body }: { readonly status: number; readonly body: unknown },
  { request, site }: { readonly request: PreparedRequest; readonly site: CallSite },
): BatchAnswer {
  const parsed = status >= 200 && status < 300 ? request.parse(body, noHeaders) : new ServiceFailure(status);
  if (parsed instanceof ServiceFailure) {
    const said = parsed.status === status ? body : { code: parsed.code };
    const { error, retried } = statusFault(site, parsed.status, said, noHeaders, 0);
    return failed(recordId, error, retried);
  }
  if (parsed instanceof Problem) {
    const message = `${parsed.message} in the output of ${site.request}. Does target.provider in suite.yaml fit the endpoint?`;
    return failed(recordId, { code: 'malformed-answer', message }, false);
  }
  return { recordId, outcome: { ok: true, answer: { ...parsed, latencyMs: 0, tries: 1 } }, again: false };
}

function failed(
  recordId: string,
  error: Extract<BatchAnswer['outcome'], { ok: false }>['error'],
  again: boolean,
): BatchAnswer {
  return { recordId, outcome: { ok: false, error, tries: 1, latencyMs: 0 }, again };
}
