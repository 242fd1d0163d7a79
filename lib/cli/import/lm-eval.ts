import { z } from 'zod';
import { CliError } from '#cli/cli-error.ts';
import { columnsOf, type RowImport } from '#cli/import/imported-rows.ts';

const requestSchema = z.union([
  z.looseObject({ arg_0: z.string(), arg_1: z.unknown() }),
  z.tuple([z.string()]).rest(z.unknown()),
]);

/** One line of `samples_<task>_<time>.jsonl`, which `--log_samples` writes. */
const sampleSchema = z.looseObject({
  doc_id: z.union([z.int(), z.string()]),
  doc: z.record(z.string(), z.unknown()).default({}),
  target: z.unknown(),
  arguments: z.union([z.record(z.string(), requestSchema), z.array(requestSchema)]),
});

/** https://github.com/EleutherAI/lm-evaluation-harness/blob/main/docs/interface.md */
export const lmEval: RowImport = {
  name: 'lm-eval',
  meaning: 'the samples_….jsonl of lm_eval --log_samples --output_path',
  read(text, file) {
    const rows = new Map<string, Record<string, string>>();
    let several = 0;
    for (const [i, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue;
      const sample = sampleOf(line, `${file}:${i + 1}`);
      const id = `doc-${sample.doc_id}`;
      // Every filter of a task has a line of its own for the same document.
      if (rows.has(id)) continue;
      const requests = Object.values(sample.arguments).map((one) =>
        Array.isArray(one) ? [one[0], one[1]] : [one.arg_0, one.arg_1],
      );
      const targets = Array.isArray(sample.target) ? sample.target : [sample.target];
      if (targets.length > 1) several += 1;
      rows.set(id, {
        id,
        input: String(requests[0]?.[0] ?? ''),
        reference: referenceOf(targets[0], requests),
        ...columnsOf(sample.doc, ['id', 'input', 'reference']),
      });
    }
    return {
      rows: [...rows.values()],
      left:
        several === 0 ? [] : [`${several} documents have several right answers; the first of each is kept.`],
    };
  },
};

/** The answer itself; of a choice, whose target is its number, the text of that choice. */
function referenceOf(target: unknown, requests: readonly (readonly unknown[])[]): string {
  const choice =
    Number.isInteger(Number(target)) && requests.length > 1 ? requests[Number(target)]?.[1] : undefined;
  return typeof choice === 'string' ? choice.trim() : String(target ?? '').trim();
}

function sampleOf(line: string, where: string) {
  const parsed = sampleSchema.safeParse(parsedJson(line));
  if (parsed.success) return parsed.data;
  throw new CliError(
    'rows',
    `${where}: Expected a sample of lm_eval --log_samples (doc_id, doc, target, arguments), got ${line.trim().slice(0, 60)}. Name its samples_….jsonl, not its results_….json.`,
  );
}

function parsedJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
