import { GetParameterCommand, ParameterNotFound, PutParameterCommand } from '@aws-sdk/client-ssm';
import { fillTemplate } from '#contracts/reactions/text-template.ts';
import type { ActionPorts, Inspect } from '#reactions/actions/action.ts';

export const inspectParameter: Inspect<'ssm-parameter'> = async (
  { parameterName, value: template },
  { told },
  { ssm },
) => {
  const value = fillTemplate(template, told);
  if (value === null) {
    const summary = `The event does not tell all of "${template}".`;
    return { kind: 'not-possible', resource: parameterName, summary };
  }
  const found = await read(parameterName, ssm);
  if (found === value) {
    return { kind: 'already', resource: parameterName, summary: `${parameterName} is "${value}" already.` };
  }
  return {
    kind: 'due',
    resource: parameterName,
    summary: `Sets ${parameterName} ${found === null ? 'for the first time' : `from "${found}"`} to "${value}".`,
    act: () =>
      ssm.send(
        new PutParameterCommand({ Name: parameterName, Value: value, Type: 'String', Overwrite: true }),
      ),
  };
};

async function read(name: string, ssm: ActionPorts['ssm']): Promise<string | null> {
  try {
    return (await ssm.send(new GetParameterCommand({ Name: name }))).Parameter?.Value ?? null;
  } catch (error) {
    if (error instanceof ParameterNotFound) return null;
    throw error;
  }
}
