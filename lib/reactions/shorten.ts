/** The text in at most so many characters; what is cut off is marked by an ellipsis. */
export function shorten(text: string, characters: number): string {
  const points = [...text];
  return points.length <= characters ? text : `${points.slice(0, characters - 1).join('')}…`;
}
