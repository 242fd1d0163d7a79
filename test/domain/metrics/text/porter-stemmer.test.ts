import { expect, test } from 'vitest';
import { porterStem } from '#domain/metrics/text/porter-stemmer.ts';

// NLTK 3.8, nltk.stem.porter.PorterStemmer().stem: the words of Porter 1980 and of NLTK's extensions.
const stems =
  'skies sky, dying die, flies fli, dies die, tied tie, spied spi, agreed agre, feed feed, plastered plaster, bled bled, ' +
  'motoring motor, sing sing, conflated conflat, troubled troubl, sized size, hopping hop, tanned tan, falling fall, ' +
  'hissing hiss, fizzed fizz, failing fail, filing file, happy happi, sky sky, relational relat, conditional condit, ' +
  'rational ration, valenci valenc, digitizer digit, radicalli radic, differentli differ, analogousli analog, ' +
  'vietnamization vietnam, operator oper, feudalism feudal, decisiveness decis, hopefulness hope, callousness callous, ' +
  'formaliti formal, sensitiviti sensit, sensibiliti sensibl, triplicate triplic, formative form, formalize formal, ' +
  'electriciti electr, electrical electr, hopeful hope, goodness good, revival reviv, allowance allow, inference infer, ' +
  'airliner airlin, gyroscopic gyroscop, adjustable adjust, defensible defens, irritant irrit, replacement replac, ' +
  'adjustment adjust, dependent depend, adoption adopt, communism commun, activate activ, angulariti angular, ' +
  'homologous homolog, effective effect, bowdlerize bowdler, probate probat, rate rate, cease ceas, controll control, ' +
  'roll roll, geologi geolog, joyfulli joy, news news, innings inning, on on, by by, enjoy enjoy';

test('agrees with NLTK', () => {
  const pairs = stems.split(', ').map((pair) => pair.split(' ') as [string, string]);
  expect(pairs.map(([word]) => [word, porterStem(word)])).toEqual(pairs);
});
