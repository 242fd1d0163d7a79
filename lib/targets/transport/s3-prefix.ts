/** A place in S3 whose keys begin alike. */
export interface S3Prefix {
  readonly bucket: string;
  /** Ends with a slash. */
  readonly prefix: string;
}

const uri = /^s3:\/\/([a-z0-9][a-z0-9.-]+)\/(.+)$/;

/** @param text `s3://bucket/prefix/`, as schemas have checked it */
export function parseS3Prefix(text: string): S3Prefix {
  const [, bucket = '', prefix = ''] = uri.exec(text) ?? [];
  return { bucket, prefix };
}

/** The path of an object below a prefix, in path style; null for one that lies elsewhere, or is none. */
export function objectPath(text: string, below: S3Prefix): string | null {
  const found = uri.exec(text);
  if (found === null) return null;
  const [, bucket, key] = found as unknown as [string, string, string];
  if (bucket !== below.bucket || !key.startsWith(below.prefix)) return null;
  // A server in between could read these as a step out of the prefix.
  const parts = key.split('/');
  if (parts.some((part) => part === '.' || part === '..')) return null;
  return `/${bucket}/${parts.map((part) => escapePart(part)).join('/')}`;
}

/** As S3 counts it into signatures: everything but the unreserved characters. */
function escapePart(part: string): string {
  return encodeURIComponent(part).replaceAll(
    /[!'()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
