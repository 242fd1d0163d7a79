import type { ResponseHeaders } from '#targets/answers/parsed-answer.ts';
import { textHeader } from '#targets/transport/text-header.ts';
import type { Told } from '#workflow/target-port.ts';

/** Headers in which providers tell how many requests they take a minute. */
const limitHeaders = ['x-ratelimit-limit-requests', 'anthropic-ratelimit-requests-limit'];

/**
 * What an answer's headers tell of the provider's limit: OpenAI's and Anthropic's, which both count by the minute. A daily
 * limit under the same header would be far above what anybody sends a minute, and so does no harm.
 */
export function readLimits(headers: ResponseHeaders): Told {
  for (const name of limitHeaders) {
    const text = textHeader(headers, name);
    if (text === undefined) continue;
    const perMinute = Number(text);
    if (Number.isFinite(perMinute) && perMinute > 0) return { requestsPerMinute: perMinute };
  }
  return {};
}
