import { useApi } from '#dashboard/api/use-api.ts';
import type { MetricUnits } from '#report/metric-units.ts';

const none: MetricUnits = {};

/** Units of the run's metrics, as its manifest has them; none until they are there. */
export function useUnits(runId: string): MetricUnits | null {
  const { loading } = useApi('read-manifest', { params: { runId } });
  if (loading.state === 'loading') return null;
  return loading.state === 'ready' ? loading.value.units : none;
}
