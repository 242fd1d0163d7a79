/**
 * Where a text stops being JSON, from 0. V8 says so for some mistakes alone; for the others the shortest beginning that is
 * wrong for more than its end is searched.
 */
export function jsonErrorOffset(text: string): number {
  let right = 0;
  let wrong = text.length;
  while (wrong - right > 1) {
    const middle = Math.floor((right + wrong) / 2);
    if (isWrongWithin(text.slice(0, middle))) wrong = middle;
    else right = middle;
  }
  return isWrongWithin(text) ? wrong - 1 : text.length;
}

/** Whether a beginning is wrong whatever may follow it. */
function isWrongWithin(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return false;
  } catch (error) {
    const { message } = error as SyntaxError;
    const position = /at position (\d+)/.exec(message)?.[1];
    return position === undefined
      ? !message.startsWith('Unexpected end')
      : Number(position) < beginning.length && !message.startsWith('Unterminated string');
  }
}
