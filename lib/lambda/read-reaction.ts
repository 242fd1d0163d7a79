import {
  type ReactionEnvironment,
  type ReactionFunctionName,
  reactionEnvironmentSchemas,
} from '#contracts/reactions/reaction-functions.ts';
import { parseEnvironment } from '#lambda/read-environment.ts';

/** The variables of a function that follows verdicts. @throws Error naming each that is missing or wrong. */
export function readReaction<Name extends ReactionFunctionName>(name: Name): ReactionEnvironment<Name> {
  return parseEnvironment(name, reactionEnvironmentSchemas[name]) as ReactionEnvironment<Name>;
}
