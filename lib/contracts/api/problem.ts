import { z } from 'zod';

/** Media type of every refusal (RFC 9457). */
export const PROBLEM_TYPE = 'application/problem+json';

/** A refusal: what was expected, what came, where, and what to do stand in `detail` and `errors`. */
export const problemSchema = z
  .object({
    type: z.string().meta({ description: '`about:blank`: the status says what kind of problem it is.' }),
    title: z.string().meta({ description: 'The status in words.' }),
    status: z.int().min(400).max(599),
    detail: z.string().meta({ description: 'What was expected, what came, and what to do.' }),
    instance: z.string().optional().meta({ description: 'Id of the request, as the log has it.' }),
    errors: z.array(z.string()).optional().meta({
      description: 'One line a field: `body.candidate: expected text that is not empty, got nothing`.',
    }),
  })
  .meta({ id: 'Problem' });

export type Problem = z.output<typeof problemSchema>;

/** What a status is called, and when any route may answer with it. */
export const problemStatuses = {
  400: { title: 'Bad Request', meaning: 'The request is not shaped as the route declares.' },
  401: { title: 'Unauthorized', meaning: 'Nobody known asks, or the signature is not right.' },
  403: { title: 'Forbidden', meaning: 'The caller may not do this.' },
  404: { title: 'Not Found', meaning: 'There is no such thing.' },
  409: { title: 'Conflict', meaning: 'The state of the thing does not allow it.' },
  413: { title: 'Content Too Large', meaning: 'The body is larger than the route takes.' },
  422: {
    title: 'Unprocessable Content',
    meaning: 'Rightly shaped, but it names something that does not exist.',
  },
  500: { title: 'Internal Server Error', meaning: 'It failed here; the same request may be sent again.' },
  503: { title: 'Service Unavailable', meaning: 'It cannot be done now; send the same request again later.' },
} as const;
export type ProblemStatus = keyof typeof problemStatuses;
