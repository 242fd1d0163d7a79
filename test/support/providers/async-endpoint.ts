import type { ServerResponse } from 'node:http';
import type { Behaviour, SeenRequest } from '#support/fault-server.ts';

/** A request that has not been given a behaviour yet. */
export interface ArrivedRequest extends SeenRequest {
  readonly method: string;
}

interface Waiting {
  /** Null once it was shown: the next look takes the next one. */
  behave: Behaviour | null;
  readonly asked: SeenRequest;
}

/** Thrown out of a behaviour that answers, which it is to do where the answer is looked for. */
const postponed = new Error('postponed');

/** Where the endpoint of the contract test leaves answers. */
export const outputPrefix = 's3://models/out/';

/**
 * An asynchronous endpoint and its bucket in front of scripted behaviours: a behaviour that refuses refuses the invocation,
 * one that answers, in whatever way, does so where the answer is looked for. A request is seen with the body that lies where
 * its InputLocation says.
 */
export class AsyncEndpoint {
  readonly #objects = new Map<string, string>();
  readonly #waiting = new Map<string, Waiting>();
  readonly puts: ArrivedRequest[] = [];

  /** @param take gives the next behaviour, and counts the request. @returns false for a request to something else */
  handle(request: ArrivedRequest, response: ServerResponse, take: (seen: SeenRequest) => Behaviour): boolean {
    const { method, path, headers, body } = request;
    if (method === 'PUT') {
      this.puts.push(request);
      this.#objects.set(path, body);
      response.writeHead(200).end();
      return true;
    }
    if (method === 'GET') {
      const waiting = this.#waiting.get(path);
      if (waiting === undefined) {
        response
          .writeHead(404, { 'content-type': 'application/xml' })
          .end('<Error><Code>NoSuchKey</Code></Error>');
        return true;
      }
      const behave = waiting.behave ?? take(waiting.asked);
      waiting.behave = null;
      behave(response);
      return true;
    }
    if (!/\/async-invocations(\?|$)/.test(path)) return false;
    const location = String(headers['x-amzn-sagemaker-inputlocation']);
    const asked = {
      path,
      headers,
      body: this.#objects.get(location.replace('s3:/', '')) ?? 'nothing is stored',
    };
    this.#invoke(take(asked), asked, response);
    return true;
  }

  #invoke(behave: Behaviour, asked: SeenRequest, response: ServerResponse): void {
    try {
      behave(postponing(response));
    } catch (error) {
      if (error !== postponed) throw error;
      const name = `out/${this.#waiting.size}.out`;
      this.#waiting.set(`/models/${name}`, { behave, asked });
      const headers = { 'x-amzn-sagemaker-outputlocation': `s3://models/${name}` };
      response.writeHead(202, headers).end('{"InferenceId":"1"}');
    }
  }
}

function postponing(response: ServerResponse): ServerResponse {
  return new Proxy(response, {
    get(target, name) {
      const member = Reflect.get(target, name, target) as unknown;
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        if (name === 'writeHead' && Number(args[0]) < 300) throw postponed;
        return member.apply(target, args) as unknown;
      };
    },
  });
}
