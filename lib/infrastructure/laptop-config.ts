import { apiConfigSchema, type DeploymentConfig } from '#contracts/deployment-config.ts';

/**
 * A deployment as the local cloud runs it: with the API, and with rows, whatever `assize.yaml` says of them, since whoever sits at
 * the laptop owns the data. Callers sign with the local cloud's own key there, so tokens of an issuer are not asked for.
 */
export function laptopConfig(config: DeploymentConfig): DeploymentConfig {
  const { jwt: _, ...api } = config.api ?? apiConfigSchema.parse({});
  return { ...config, api: { ...api, rows: true } };
}
