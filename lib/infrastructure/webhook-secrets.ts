import { ArnFormat, type Stack } from 'aws-cdk-lib';
import type { WebhookConfig } from '#contracts/webhooks/webhook-config.ts';

/** ARNs of the secrets and parameters that webhooks name; a variable of a laptop has none. */
export function webhookSecretArns(stack: Stack, webhooks: readonly WebhookConfig[]): string[] {
  return webhooks.flatMap(({ secretRef }) => {
    const at = secretRef.indexOf(':');
    const name = secretRef.slice(at + 1);
    switch (secretRef.slice(0, at)) {
      case 'secretsmanager':
        return stack.formatArn({
          service: 'secretsmanager',
          resource: 'secret',
          // Secrets Manager adds a dash and six characters to the name.
          resourceName: `${name}-??????`,
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        });
      case 'ssm':
        return stack.formatArn({
          service: 'ssm',
          resource: 'parameter',
          resourceName: name.replace(/^\//, ''),
        });
      default:
        return [];
    }
  });
}
