import { z } from 'zod';
import { CliError } from '#cli/cli-error.ts';
import { columnsOf, type RowImport } from '#cli/import/imported-rows.ts';
import { describeProblems } from '#contracts/describe-problems.ts';

const assertionSchema = z.looseObject({ type: z.string(), value: z.unknown().optional() });

const resultSchema = z.looseObject({
  testIdx: z.int().optional(),
  vars: z.record(z.string(), z.unknown()).default({}),
  prompt: z.looseObject({ raw: z.string() }).optional(),
  testCase: z
    .looseObject({
      assert: z.array(assertionSchema).default([]),
      metadata: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
});

/** `promptfoo eval --output results.json`: the results lie in `results.results`, in files before version 3 in `results`. */
const fileSchema = z.looseObject({
  results: z.union([z.looseObject({ results: z.array(resultSchema) }), z.array(resultSchema)]),
});

/** Assertions whose value is the right answer, the strictest first. */
const REFERENCES = [
  'equals',
  'similar',
  'rouge-n',
  'bleu',
  'levenshtein',
  'factuality',
  'icontains',
  'contains',
];

/** https://www.promptfoo.dev/docs/configuration/outputs/ */
export const promptfoo: RowImport = {
  name: 'promptfoo',
  meaning: 'the JSON of promptfoo eval --output results.json',
  read(text, file) {
    const parsed = fileSchema.safeParse(jsonOf(text));
    if (!parsed.success) {
      throw new CliError(
        'rows',
        `Expected ${file} to be the JSON that promptfoo eval --output writes, but ${describeProblems(parsed.error, undefined, 'file').slice(0, 3).join('; ')}. Write it anew with --output results.json.`,
      );
    }
    const { results } = parsed.data;
    const all = Array.isArray(results) ? results : results.results;
    // One test is asked of every provider and prompt: its row is the same.
    const tests = new Map(
      all.map((result, i) => [result.testIdx ?? `${JSON.stringify(result.vars)}${i}`, result]).reverse() as [
        string | number,
        (typeof all)[number],
      ][],
    );
    const unused = new Map<string, number>();
    const rows = [...tests.values()].reverse().map((result, i) => {
      const texts = Object.entries(result.vars).filter(([, value]) => typeof value === 'string') as [
        string,
        string,
      ][];
      const [longest] = texts.toSorted(([, a], [, b]) => b.length - a.length);
      const assertions = result.testCase?.assert ?? [];
      const used = REFERENCES.flatMap(
        (type) => assertions.find((one) => one.type === type && typeof one.value === 'string') ?? [],
      )[0];
      for (const one of assertions) if (one !== used) unused.set(one.type, (unused.get(one.type) ?? 0) + 1);
      const taken = longest === undefined ? [] : [longest[0]];
      return {
        id: `test-${String(result.testIdx ?? i).padStart(String(tests.size).length, '0')}`,
        // Several variables make one input only as the prompt puts them together.
        input:
          texts.length === 1 && longest !== undefined
            ? longest[1]
            : (result.prompt?.raw ?? longest?.[1] ?? ''),
        ...(used !== undefined && { reference: used.value as string }),
        ...columnsOf({ ...result.testCase?.metadata, ...result.vars }, [
          ...taken,
          'id',
          'input',
          'reference',
        ]),
      };
    });
    const left = [...unused].map(([type, count]) => `${count} × ${type}`);
    return {
      rows,
      left:
        left.length === 0
          ? []
          : [`Assertions that are no right answers are not brought over: ${left.join(', ')}.`],
    };
  },
};

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
