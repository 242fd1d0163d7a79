import { useMemo } from 'preact/hooks';
import { useApi } from '#dashboard/api/use-api.ts';
import type { MetricUnits } from '#domain/metrics/metric-units.ts';

const none: MetricUnits = {};

/** Units of the run's metrics, as its manifest has them; null until they are there. */
export function useUnits(runId: string): MetricUnits | null {
  const { loading } = useApi('read-manifest', { params: { runId } }, { isFixed: true });
  const metrics = loading.state === 'ready' ? loading.value.metrics : null;
  const units = useMemo(
    () => metrics && Object.fromEntries(metrics.map(({ name, unit }) => [name, unit])),
    [metrics],
  );
  return loading.state === 'failed' ? none : units;
}
