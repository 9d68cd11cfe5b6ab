import { describe, expect, it } from 'vitest';
import { mayRecognise, recogniser } from '../../src/rules/recognisable.ts';
import { expectLinear } from '../support/count-calls.ts';

const recognise = recogniser({
  schools: ['Provskolan', 'Farby friskola', 'Förskolan Solen'],
  wide: ['Provstad', 'Provby'],
});
const found = (text: string) => recognise(text).map((one) => `${one.what}: ${one.found}`);

describe('what makes a child recognisable', () => {
  it.each([
    // A date beside a school
    ['Den 12 mars 2010 flyttade eleverna från Provskolan', ['date-and-school: 12 mars 2010']],
    ['Händelsen på Farby friskola 2010-03-12', ['date-and-school: 2010-03-12']],
    ['Händelsen den 12/3 på Granskolan', ['date-and-school: den 12/3']],
    ['Beslutet 12/3 2010 om Ekgymnasiet', ['date-and-school: 12/3 2010']],
    ['The move on 12 March 2010 from Prov School', ['date-and-school: 12 March 2010']],
    ['What happened at Prov School on March 12', ['date-and-school: March 12']],
    // A school class
    ['Frånvaron i 5B', ['class: 5B']],
    ['Stöd till klass 5 b', ['class: klass 5 b']],
    ['Stöd till årskurs 7 C', ['class: årskurs 7 C']],
    ['Elever i åk 8A', ['class: åk 8A']],
    ['Elever i NA2b', ['class: NA2b']],
    ['Support to class 5B', ['class: class 5B']],
    // One child
    ['En pojke i Hökarängen som inte går i skolan', ['one-child: En pojke i Hökarängen']],
    ['Skolgången för en flicka från Ekdalen', ['one-child: en flicka från Ekdalen']],
    ['Pojken som flyttade från Ekdalen', ['one-child: Pojken som flyttade från Ekdalen']],
    ['En elev på Provskolan', ['one-child: En elev på Provskolan']],
    ['En ny elev som går på Granskolan', ['one-child: En ny elev som går på Granskolan']],
    ['Ett barn på Förskolan Solen', ['one-child: Ett barn på Förskolan Solen']],
    ['En tjej i 7A', ['one-child: En tjej i 7A']],
    ['En 12-årig pojke', ['one-child: 12-årig pojke']],
    ['En tolvårig flicka', ['one-child: tolvårig flicka']],
    ['En kille på 12 år', ['one-child: En kille på 12 år']],
    ['En elev, 12 år', ['one-child: En elev, 12 år']],
    ['A boy from Ekdalen', ['one-child: A boy from Ekdalen']],
    ['A pupil at Prov School', ['one-child: A pupil at Prov School']],
    ['A 12-year-old girl', ['one-child: 12-year-old girl']],
  ])('%s', (text, expected) => {
    expect(mayRecognise(text)).toBe(true);
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'barn i årskurs 5',
    'elever på Provskolan',
    'en elev som flyttar',
    'En elev som flyttar till Provskolan',
    'Elever i åk 8 på Provskolan',
    'Stödet i 7:an och 8:an',
    'En elev i årskurs 9 som saknar plats',
    'En elev i grundskolan, på gymnasiet eller i förskoleklass',
    'En elev från en annan kommun',
    'En elev från varje klass på Provskolan',
    'En pojke eller flicka i Provstad',
    'En flicka i behov av stöd från BUP',
    'Pojkar och flickor i Ekdalen',
    '12-åriga pojkar',
    'Barn som har fyllt 12 år',
    'Ett barn i taget. Provskolan är värd.',
    'Ett barn som fyllt 15 år kan själv säga ja',
    'Uppgifter lämnas till Provskolan senast den 15 mars',
    'Provskolan räknar eleverna den 15 oktober varje år',
    'Rutin för Provskolan, beslutad 2010-03-12',
    'Skolan lämnar uppgifter den 15 mars',
    'Förskolan tar emot barnet den 1 augusti',
    'Anmälan enligt 5 kap. 1 a § och 24 b §',
    'Se bilaga 2 B och punkt 5A',
    'Mötet hålls på Provvägen 5B',
    'Skolan har en 3D-skrivare och 5G',
    'Klass 5 i taget besöker biblioteket',
    'En elevassistent på Provskolan',
    'pupils in grade 5',
    'A pupil who moves',
    'Each school names a pupil from every class',
  ])('passes: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is looked for in a paragraph, not across several', () => {
    expect(found('Provskolan är värd.\nMötet hålls den 12 mars.')).toEqual([]);
    expect(found('Provskolan är värd. Mötet hölls den 12 mars.')).toEqual(['date-and-school: 12 mars']);
  });

  it('says where it stands', () => {
    const text = 'Stöd till 5B och en pojke i Ekdalen';
    expect(recognise(text).map(({ start, end }) => text.slice(start, end))).toEqual(['5B', 'en pojke i Ekdalen']);
  });

  it('is found in linear time, whatever a text repeats', async () => {
    const repeated = (part: string) => (length: number) => part.repeat(Math.ceil(length / part.length));
    const parts = [
      '5B ',
      'en pojke i Ekdalen ',
      'Provskolan 12 mars ',
      'Aaaa-',
      'en en ',
      '1 ',
      'jan',
      'A skola ',
      'en flicka i 5B\n',
    ];
    await expectLinear(
      parts.map((part) => [part, repeated(part)] as const),
      20_000,
      (text) => [mayRecognise(text), recognise(text)],
    );
    // Calls do not count what a pattern does: none of these may take minutes.
    for (const part of [...parts, 'a', 'A', ' ', '1', 'en', 'Skola', 'Å-', '-årig '])
      for (const before of ['', 'en ', '1 ', 'Klass '])
        expect(mayRecognise(`${before}${part.repeat(100_000)}`)).toBeTypeOf('boolean');
  });
});
