import { DatasetDetail } from '#dashboard/views/datasets/dataset-detail.tsx';
import { DatasetList } from '#dashboard/views/datasets/dataset-list.tsx';
import type { ViewProps } from '#dashboard/views/view.ts';

/** `#/datasets` lists them, `#/datasets/<name>` shows one. */
export function DatasetsView({ path: [dataset] }: ViewProps) {
  return dataset === undefined ? <DatasetList /> : <DatasetDetail key={dataset} dataset={dataset} />;
}
