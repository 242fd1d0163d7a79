import type { Row } from '#domain/row.ts';
import type { Problem } from '#workflow/publishing/definition-error.ts';
import { adviseName, listNames } from '#workflow/publishing/nearest-name.ts';
import { problemAt } from '#workflow/publishing/problem-at.ts';
import { valueAt } from '#workflow/publishing/source.ts';
import type { PromptFile } from '#workflow/publishing/suite-source.ts';

/** Spaces are cut off afterwards: matched here, they would cost the square of a hostile template's length. */
const braces = /\{\{([^{}]*)\}\}|\{\{/g;
const inputPath = /^input((?:\.[^.\s]+)*)$/;

type AskedRow = Pick<Row, 'id' | 'input'>;

/** Templates hold no variable but the input and the fields that rows' inputs have; system messages are sent as they are. */
export function promptProblems(
  prompt: PromptFile,
  examples: readonly AskedRow[],
  sampleRows: readonly AskedRow[],
): readonly Problem[] {
  const shown = examples.slice(0, prompt.prompt.fewShot ?? 0);
  return [...checkSystem(prompt), ...checkTemplate(prompt, [...sampleRows, ...shown])];
}

function checkSystem({ prompt, source }: PromptFile): Problem[] {
  return [...(prompt.system ?? '').matchAll(braces)].map(([found]) =>
    problemAt(source, ['system'], {
      expected: 'no variable in the system message, which is sent as it is',
      came: `"${found}"`,
      advice: 'Move what depends on the row to the template.',
    }),
  );
}

function checkTemplate({ prompt, source }: PromptFile, rows: readonly AskedRow[]): Problem[] {
  return [...prompt.template.matchAll(braces)].flatMap(([found, inside]) => {
    const name = inside?.trim();
    const match = name === undefined ? null : inputPath.exec(name);
    if (match === null) {
      return problemAt(source, ['template'], {
        expected: 'no variable but {{input}} and {{input.field}}',
        came: `"${found}"`,
        advice: name === undefined ? 'Close the braces with "}}", or write one brace.' : adviseVariable(name),
      });
    }
    const path = (match[1] ?? '').split('.').slice(1);
    const without = rows.find((row) => valueAt(row.input, path) === undefined);
    return without === undefined ? [] : missingField(source, found, path, without);
  });
}

function missingField(
  source: PromptFile['source'],
  found: string,
  path: readonly string[],
  row: AskedRow,
): Problem {
  const depth = path.findIndex((_, index) => valueAt(row.input, path.slice(0, index + 1)) === undefined);
  const inner = valueAt(row.input, path.slice(0, depth));
  const known = typeof inner === 'object' && inner !== null ? Object.keys(inner) : [];
  return problemAt(source, ['template'], {
    expected: `a field that every row's input has (row "${row.id}" has ${listNames(known)})`,
    came: `"${found}"`,
    advice: adviseName(
      path[depth]!,
      known,
      known.length === 0
        ? `Write {{${['input', ...path.slice(0, depth)].join('.')}}}.`
        : 'Write one of these.',
    ),
  });
}

function adviseVariable(name: string): string {
  return `Write {{input}}, or {{input.${name.replaceAll(/^input\.?|[.\s]/g, '') || 'field'}}} where rows have such a field.`;
}
