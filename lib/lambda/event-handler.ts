import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import { logger } from '#lambda/powertools.ts';

/** A function that EventBridge calls: what the step returns is logged, what it throws makes Lambda try again. */
export function eventHandler(step: (event: unknown) => Promise<Readonly<Record<string, unknown>>>) {
  return middy()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async (event: unknown) => {
      const done = await step(event);
      logger.info('done', done);
      return done;
    });
}
