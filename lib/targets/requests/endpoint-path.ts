import type { ArmTarget } from '#domain/target.ts';

/** The endpoint's own path, or the service's usual one where the endpoint names only a host. */
export function endpointPath({ endpoint }: ArmTarget, usual: string): string {
  const { pathname } = new URL(endpoint);
  return pathname === '/' ? usual : pathname;
}
