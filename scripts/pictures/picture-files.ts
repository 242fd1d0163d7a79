import { chartPictures } from './chart-pictures.ts';
import { conceptPictures } from './concept-pictures.ts';
import { flowPicture } from './flow-picture.ts';
import { pictureFile } from './picture.ts';

/** Every drawn picture of the docs: path to what it must hold. */
export function pictureFiles(): Readonly<Record<string, string>> {
  const pictures = [flowPicture, ...conceptPictures, ...chartPictures];
  return Object.fromEntries(
    pictures.map((picture) => [`docs/images/${picture.name}.svg`, pictureFile(picture)]),
  );
}
