import type { DatasetCard } from '#domain/dataset.ts';

/** A version that was published, of a suite or a dataset. */
export interface PublishedVersion {
  readonly version: string;
  /** When it was first published, ISO 8601; null: by a release that did not keep it. */
  readonly publishedAt: string | null;
}

/** A dataset's version without its rows and blocks. */
export interface PublishedDataset extends PublishedVersion {
  readonly name: string;
  readonly card: DatasetCard;
  readonly rows: number;
}

/** What was published, for people who look at it; the flow itself needs the newest alone. */
export interface Publications {
  /** Newest first. */
  suiteVersions(suite: string): Promise<readonly PublishedVersion[]>;
  /** The current version. @returns null where nothing of that name is published. */
  dataset(name: string): Promise<PublishedDataset | null>;
  /** Current versions; those that a release before this list published, and none since, are not in it. */
  datasets(): Promise<readonly PublishedDataset[]>;
  /** Newest first. */
  datasetVersions(name: string): Promise<readonly PublishedDataset[]>;
}
