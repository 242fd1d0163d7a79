import { DefinitionError, type Problem } from '#workflow/publishing/definition-error.ts';
import type { Line } from '#workflow/publishing/read-lines.ts';
import { parseYaml } from '#workflow/publishing/read-yaml.ts';
import type { RawRow } from '#workflow/publishing/row-source.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A JSON line's value, or what is wrong with it. */
export function parseJsonLine(file: string, line: Line): RawRow | Problem {
  const { number } = line;
  const malformed = (came: string, advice: string, column?: number): Problem => ({
    file,
    line: number,
    column,
    expected: 'one JSON object a line',
    came,
    advice,
  });
  let text: string;
  try {
    text = utf8.decode(line.bytes);
  } catch {
    return malformed('bytes that are not UTF-8', 'Save the file as UTF-8.');
  }
  if (text.trim() === '') return malformed('an empty line', 'Remove the line.');
  try {
    const value: unknown = JSON.parse(text);
    const locate: RawRow['locate'] = (path, what) => {
      const inLine = locateInJson(file, text, path, what);
      return { line: number, column: inLine };
    };
    return { file, value, number, bytes: line.length, locate };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const offset = /at position (\d+)/.exec(error.message)?.[1];
    const reason = error.message.replace(/ \(line \d+ column \d+\)$/, '');
    const advice =
      'Correct the line: names and texts in double quotes, no comma at the end, no line break inside.';
    return malformed(`text that is not JSON (${reason})`, advice, Number(offset ?? text.length) + 1);
  }
}

/** JSON is YAML, whose parser knows where things stand; it is slow, and only asked when something is wrong. */
function locateInJson(
  file: string,
  text: string,
  path: readonly PropertyKey[],
  what?: 'key' | 'value',
): number {
  try {
    return parseYaml(file, text).locate(path, what)?.column ?? 1;
  } catch (error) {
    // JSON that is no YAML: a name that stands twice.
    if (error instanceof DefinitionError) return 1;
    throw error;
  }
}
