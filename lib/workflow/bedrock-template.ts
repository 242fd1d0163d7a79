const variable = /\{\{\s*([0-9a-zA-Z_-]+)\s*\}\}/g;

/**
 * A template of Bedrock's prompt management as one of ours: its variable `input` is the row's input, any other a field of it.
 *
 * https://docs.aws.amazon.com/bedrock/latest/userguide/prompt-management-create.html
 */
export function fromBedrockTemplate(text: string): string {
  return text.replaceAll(variable, (_, name: string) =>
    name === 'input' ? '{{input}}' : `{{input.${name}}}`,
  );
}
