/** Serves the demo's models and those of the page's sample suite, in a process of their own, and tells the origin. */
import { hostile, sampleAnswer, sampleRows } from '#support/page-sample.ts';
import { routes } from '../../../demo/routes.ts';
import { startDemoServer } from '../../../demo/server.ts';

export const SAMPLE_PATH = '/sample/classify';

interface ClassifyRequest {
  readonly model: string;
  readonly input: string;
}

if (import.meta.main) {
  const indexes = new Map(sampleRows(Object.keys(hostile).length).map(({ input }, index) => [input, index]));
  const classify = ({ model, input }: ClassifyRequest) => {
    const index = indexes.get(input) ?? Number(/\d+/.exec(input)?.[0]);
    return { label: sampleAnswer(model, index) };
  };
  const { origin } = await startDemoServer({
    port: 0,
    routes: { ...routes, [`POST ${SAMPLE_PATH}`]: (body) => classify(body as ClassifyRequest) },
    onFault: (fault) => console.error(fault),
  });
  process.send?.(origin);
  process.on('disconnect', () => process.exit());
}
