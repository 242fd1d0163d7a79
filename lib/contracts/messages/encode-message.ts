import { describeProblems } from '#contracts/describe-problems.ts';
import { asciiJson } from '#contracts/messages/ascii-json.ts';
import { InvalidMessageError } from '#contracts/messages/invalid-message-error.ts';
import type { MessageName, NewMessage } from '#contracts/messages/message-catalogue.ts';
import { messageCatalogue } from '#contracts/messages/message-catalogue.ts';

/**
 * The body of a message, at the current version.
 *
 * @throws InvalidMessageError for what its reader would refuse.
 */
export function encodeMessage<Name extends MessageName>(name: Name, message: NewMessage<Name>): string {
  const { schema, version } = messageCatalogue[name];
  const whole = { ...message, schemaVersion: version };
  const parsed = schema.safeParse(whole);
  if (!parsed.success) throw new InvalidMessageError(name, describeProblems(parsed.error, whole));
  return asciiJson(whole);
}
