/** What differs from one run to the next, and what stands for it. */
const CHANGING: readonly (readonly [RegExp, string])[] = [
  // How far a run is, which is told once in half a minute.
  [/^.*[\d,]+ of [\d,]+ rows\b.*\n/gm, ''],
  [/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>'],
  [/as the run of \d{4}-\d\d-\d\d took/g, 'as the run of <day> took'],
  [/[\d.]+ m?s after its start/g, '<duration> after its start'],
  [/\(event [\w-]{36}\)/g, '(event <id>)'],
  [/AWS itself .*$/gm, 'AWS itself <cost>'],
  // The suite names another port here.
  [/(suite +gadget-reviews +)\w{12}/g, '$1<hash>'],
  // A run that is asked for by hand is asked for under a token of its own.
  [/(?<=Run +)run_\w{24}(?=, attempt 1\nChange +manual)/g, '<run>'],
  // Of the manifest and the code: they change with the repository.
  [/Manifest \w{16}, code \w{16}/g, 'Manifest <hash>, code <hash>'],
];

/** A printed text without what changes, and without the spaces that only line columns up. */
export function steadyText(text: string): string {
  return CHANGING.reduce((steady, [pattern, name]) => steady.replace(pattern, name), text)
    .split('\n')
    .map((line) => line.trim().replace(/ +/g, ' '))
    .filter((line) => line !== '')
    .join('\n');
}
