import { describeProblems, shown } from '#contracts/describe-problems.ts';
import { InvalidMessageError } from '#contracts/messages/invalid-message-error.ts';
import type { Message, MessageName } from '#contracts/messages/message-catalogue.ts';
import { messageCatalogue } from '#contracts/messages/message-catalogue.ts';

/**
 * Reads the body of a message; fields that the schema does not know stay, so that a message passed on keeps them.
 *
 * @throws InvalidMessageError naming each field, what was expected and what came.
 */
export function parseMessage<Name extends MessageName>(name: Name, body: string): Message<Name> {
  const value = parseJson(name, body);
  const parsed = messageCatalogue[name].schema.safeParse(value);
  if (!parsed.success) throw new InvalidMessageError(name, describeProblems(parsed.error, value));
  // The schema is the one of `name`, which the union of schemas cannot express.
  return parsed.data as unknown as Message<Name>;
}

function parseJson(name: MessageName, body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new InvalidMessageError(name, [`the whole: expected JSON, got ${shown(body)}`]);
  }
}
