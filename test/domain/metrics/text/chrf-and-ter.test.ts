import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metricCase } from '#support/metric-case.ts';
import { metricOver } from '#support/metric-over.ts';

const over = (texts: readonly string[], references: readonly string[]) =>
  texts.map((text, i) => metricCase(references[i]!, { text }));

describe('chrF', () => {
  // mjpost/sacrebleu, test/test_chrf.py: char_order 6, word_order 0, beta 3, effective order.
  test.each([
    [['a'], ['a'], 100],
    [[''], ['reference'], 0],
    [['a b c'], ['a b c'], 100],
    [['a b c'], ['abc'], 100],
    [[''], ['c'], 0],
    [['a', 'b'], ['a', 'c'], 50],
    [['aa'], ['ab'], 25],
  ])('agrees with sacrebleu: %j against %j', (texts, references, value) => {
    expect(metricOver('chrf', over(texts, references), { beta: 3 })).toBeCloseTo(value, 10);
  });

  test('counts words without their punctuation in chrF++', () => {
    // By hand: characters c, a, t against c, a, t, ".": P = (3/3 + 2/2 + 1/1 + …) over lengths that both have.
    const value = metricOver('chrf', over(['cat'], ['cat.']), { characters: 1, words: 1 });
    const [precision, recall] = [(1 + 1) / 2, (3 / 4 + 1 / 2) / 2];
    expect(value).toBeCloseTo((100 * 5 * precision * recall) / (4 * precision + recall), 10);
  });
});

describe('TER', () => {
  // mjpost/sacrebleu, test/test_ter.py; the last is from WMT 2019.
  test.each([
    [['aaaa bbbb cccc dddd'], ['aaaa bbbb cccc dddd'], 0],
    [['dddd eeee ffff'], ['aaaa bbbb cccc'], 1],
    [[''], ['a'], 1],
    [['d e f g h a b c'], ['a b c d e f g h'], 1 / 8],
    [
      [
        'wählen Sie " Bild neu berechnen , " um beim Ändern der Bildgröße Pixel hinzuzufügen oder zu entfernen , damit das Bild ungefähr dieselbe Größe aufweist wie die andere Größe .',
        'wenn Sie alle Aufgaben im aktuellen Dokument aktualisieren möchten , wählen Sie im Menü des Aufgabenbedienfelds die Option " Alle Aufgaben aktualisieren . "',
        'klicken Sie auf der Registerkarte " Optionen " auf die Schaltfläche " Benutzerdefiniert " und geben Sie Werte für " Fehlerkorrektur-Level " und " Y / X-Verhältnis " ein .',
        'Sie können beispielsweise ein Dokument erstellen , das ein Auto über die Bühne enthält .',
        'wählen Sie im Dialogfeld " Neu aus Vorlage " eine Vorlage aus und klicken Sie auf " Neu . "',
      ],
      [
        'wählen Sie " Bild neu berechnen , " um beim Ändern der Bildgröße Pixel hinzuzufügen oder zu entfernen , damit die Darstellung des Bildes in einer anderen Größe beibehalten wird .',
        'wenn Sie alle Aufgaben im aktuellen Dokument aktualisieren möchten , wählen Sie im Menü des Aufgabenbedienfelds die Option " Alle Aufgaben aktualisieren . "',
        'klicken Sie auf der Registerkarte " Optionen " auf die Schaltfläche " Benutzerdefiniert " und geben Sie für " Fehlerkorrektur-Level " und " Y / X-Verhältnis " niedrigere Werte ein .',
        'Sie können beispielsweise ein Dokument erstellen , das ein Auto enthalt , das sich über die Bühne bewegt .',
        'wählen Sie im Dialogfeld " Neu aus Vorlage " eine Vorlage aus und klicken Sie auf " Neu . "',
      ],
      0.136,
    ],
  ])('agrees with sacrebleu: case %#', (texts, references, share) => {
    expect(metricOver('ter', over(texts, references))).toBeCloseTo(100 * share, 8);
  });

  test('is never more than the word edits, and 0 only for the reference', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 12 })
      .map((w) => w.join(' '));
    fc.assert(
      fc.property(text, text, (given, reference) => {
        const [ter, wer] = ['ter', 'corpus-wer'].map((metric) =>
          metricOver(metric, over([given], [reference])),
        );
        expect(ter).toBeLessThanOrEqual(100 * (wer as number) + 1e-9);
        expect(ter === 0).toBe(given === reference);
      }),
    );
  });

  test('takes case and punctuation for what it was told', () => {
    expect(metricOver('ter', over(['The cat.'], ['the cat']))).toBe(50);
    expect(metricOver('ter', over(['The cat.'], ['the cat']), { dropPunctuation: true })).toBe(0);
    expect(metricOver('ter', over(['The cat'], ['the cat']), { caseSensitive: true })).toBe(50);
    expect(metricOver('ter', over(["the dog's bone."], ["the dog 's bone ."]), { normalize: true })).toBe(0);
  });
});

test('corpus rates add up edits and lengths first', () => {
  // One edit of five words; as a mean of rows, of 1 / 2 and 0.
  const cases = over(['hello duck', 'i like python'], ['hello world', 'i like python']);
  expect(metricOver('corpus-wer', cases)).toBe(1 / 5);
  expect(metricOver('wer', cases)).toBe(1 / 4);
  expect(metricOver('corpus-cer', over(['ab', 'x'], ['ac', 'xyz']))).toBe(3 / 5);
});
