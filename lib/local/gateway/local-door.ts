import type { IncomingMessage, ServerResponse } from 'node:http';
import { AwsError } from '#local/gateway/aws-error.ts';
import { writeJson } from '#local/gateway/json-protocol.ts';
import { readJsonBody } from '#local/gateway/request-body.ts';

/** What the pages under `/_assize/` show and do. */
export interface LocalDoorPages {
  health(): unknown;
  state(): unknown;
  /** Publishes events of AWS's own services on the default bus. */
  putAwsEvents(entries: unknown): unknown;
}

const JSON_TYPE = { 'content-type': 'application/json' };

/**
 * Pages of the local cloud itself; they need no key. A browser page of a stranger can reach them only with an Origin or
 * under another host name, so both are refused.
 * @returns false when there is no such page
 * @throws AwsError
 */
export async function openLocalDoor(
  pages: LocalDoorPages,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const page = `${request.method} ${request.url?.split('?')[0]}`;
  if (
    request.headers.origin !== undefined ||
    !/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')
  ) {
    throw new AwsError(
      'AccessDenied',
      'These pages are for programs on this machine, not for browsers.',
      403,
    );
  }
  switch (page) {
    case 'GET /_assize/health':
      writeJson(response, 200, pages.health(), JSON_TYPE);
      return true;
    case 'GET /_assize/state':
      writeJson(response, 200, pages.state(), JSON_TYPE);
      return true;
    case 'POST /_assize/aws-events': {
      const body = await readJsonBody(request);
      writeJson(response, 200, pages.putAwsEvents(body.Entries), JSON_TYPE);
      return true;
    }
    default:
      return false;
  }
}
