/** The path of an object's file below its bucket's folder: the key itself, as far as file systems take it. */
export function pathOf(key: string): string {
  return key.split('/').map(fileNameOf).join('/');
}

/** Characters that some file system refuses are written as %XX, the empty segment of `a//b` as a lone %. */
function fileNameOf(segment: string): string {
  if (segment === '') return '%';
  return segment.replace(/[<>:"|?*\\%\p{Cc}]/gu, (letter) => encodeURIComponent(letter).replace('*', '%2A'));
}
