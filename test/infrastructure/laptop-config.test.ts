import { describe, expect, it } from 'vitest';
import { deploymentConfigSchema } from '#contracts/deployment-config.ts';
import { laptopConfig } from '#infrastructure/laptop-config.ts';

const configOf = (api?: object) =>
  deploymentConfigSchema.parse({ tags: { team: 'a', environment: 'b' }, ...(api && { api }) });

describe('a deployment on a laptop', () => {
  it('has the API and rows, though none was asked for', () => {
    const written = configOf();
    const { api, ...rest } = laptopConfig(written);
    expect(api).toMatchObject({ rows: true, webhooks: [] });
    expect({ ...rest, api: undefined }).toEqual({ ...written, api: undefined });
  });

  it('has its webhooks, and signs where an account takes tokens', () => {
    const webhooks = [{ source: 'github', secretRef: 'env:GITHUB' }];
    const jwt = { issuer: 'https://id.example.com', audience: ['a'] };
    expect(laptopConfig(configOf({ jwt, webhooks })).api).toMatchObject({ rows: true, webhooks });
    expect(laptopConfig(configOf({ jwt })).api).not.toHaveProperty('jwt');
  });
});
