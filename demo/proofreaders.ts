import dictionary from 'dictionary-en';
import createSpeller, { type Speller } from 'nspell';
import { z } from 'zod';
import { unknownModel } from './demo-error.ts';
import { getCorrector } from './spelling/correctors.ts';
import { rewriteWords } from './spelling/rewrite-words.ts';

export const proofreadRequestSchema = z.object({ agent: z.string(), task: z.string() });

/** Served agent to the calls of tools that it may make for one task. */
const mostSteps: Readonly<Record<string, number>> = { 'proofreader@1': 8, 'proofreader@2': 60 };

/** Agents that `proofread` serves. */
export const agentNames: readonly string[] = Object.keys(mostSteps);

/** One call of a tool: its name, what it was asked, what it said. */
interface Step {
  readonly name: 'look_up' | 'suggest';
  readonly arguments: { readonly word: string };
  readonly result: boolean | string;
}

let speller: Speller | undefined;

/**
 * Proofreads a text with two tools: a dictionary tells whether a word is known (`look_up`), a speller what an unknown one was
 * meant to be (`suggest`). Once the agent has made all calls that it may, the rest of the text stays as it is.
 *
 * @throws DemoError `unknown_model`.
 */
export async function proofread({ agent, task }: z.infer<typeof proofreadRequestSchema>) {
  const most = Object.hasOwn(mostSteps, agent) ? mostSteps[agent] : undefined;
  if (most === undefined) throw unknownModel('model', agent, agentNames);
  const suggest = await getCorrector('symspell@0.3.3');
  speller ??= createSpeller(dictionary);
  const known = speller;
  const steps: Step[] = [];
  const remembered = new Map<string, string>();

  const call = <Result extends Step['result']>(
    name: Step['name'],
    word: string,
    tool: (word: string) => Result,
  ) => {
    if (steps.length === most) return undefined;
    const result = tool(word);
    steps.push({ name, arguments: { word }, result });
    return result;
  };
  const proofreadWord = (word: string): string => {
    const isKnown = call('look_up', word, (asked) => known.correct(asked));
    if (isKnown !== false) return word;
    return call('suggest', word, (asked) => suggest(asked, 2)) ?? word;
  };
  const answer = rewriteWords(task, (word) => {
    const decided = remembered.get(word) ?? proofreadWord(word);
    remembered.set(word, decided);
    return decided;
  });
  return { answer, steps };
}
