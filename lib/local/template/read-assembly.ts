import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LocalCloudError } from '#local/local-cloud-error.ts';
import { type Template, templateSchema } from '#local/template/template.ts';

const assetsSchema = z.object({
  files: z
    .record(
      z.string(),
      z.object({
        source: z.object({ path: z.string(), packaging: z.string().optional() }),
        destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
      }),
    )
    .default({}),
});

/** A synthesized stack: its template, and where on disk each asset that it names lies. */
export interface Assembly {
  readonly template: Template;
  /** Folder or file of the asset uploaded under `objectKey`; undefined when the manifest does not name it. */
  assetPath(objectKey: string): string | undefined;
}

/**
 * Reads `<stack>.template.json` and `<stack>.assets.json` of a synthesized app.
 * @throws LocalCloudError `assembly-unreadable`
 */
export function readAssembly(assemblyDir: string, stackName: string): Assembly {
  const template = readJson(join(assemblyDir, `${stackName}.template.json`), templateSchema);
  const manifestPath = join(assemblyDir, `${stackName}.assets.json`);
  const manifest = existsSync(manifestPath) ? readJson(manifestPath, assetsSchema) : { files: {} };
  const pathByKey = new Map<string, string>();
  for (const file of Object.values(manifest.files)) {
    for (const destination of Object.values(file.destinations)) {
      pathByKey.set(destination.objectKey, join(assemblyDir, file.source.path));
    }
  }
  return { template, assetPath: (objectKey) => pathByKey.get(objectKey) };
}

function readJson<T>(path: string, schema: z.ZodType<T>): T {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new LocalCloudError(
      'assembly-unreadable',
      `Expected a synthesized stack at ${path}; it could not be read: ${String(cause)}. Synthesize the app first.`,
      { cause },
    );
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new LocalCloudError(
    'assembly-unreadable',
    `${path} is not a CDK template or assets manifest: ${z.prettifyError(parsed.error)}`,
  );
}
