import { type FunctionName, functionNames, functionShapes } from '#contracts/functions.ts';
import { permissions } from '#contracts/permissions.ts';

/**
 * Whether a message that the function sends can come back to it, straight or through other functions. Lambda stops such
 * a loop after about 16 turns unless told not to; these functions bound their turns themselves.
 */
export function sendsToItself(name: FunctionName): boolean {
  const reached = new Set<FunctionName>();
  const waiting = [...consumersOf(name)];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...consumersOf(next));
  }
  return reached.has(name);
}

function consumersOf(name: FunctionName): FunctionName[] {
  const queues: readonly (string | null)[] = permissions[name].send;
  return functionNames.filter((consumer) => queues.includes(functionShapes[consumer].queue));
}
