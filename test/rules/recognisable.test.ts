import { describe, expect, it } from 'vitest';
import { mayRecognise, recogniser } from '../../src/rules/recognisable.ts';
import { expectLinear } from '../support/count-calls.ts';

const recognise = recogniser({
  schools: ['Provskolan', 'Farby friskola', 'Förskolan Solen', 'Ekbergska skolan'],
  wide: ['Provstads stad', 'Provby'],
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
    // As people write, hurriedly or as in a note
    ['händelsen förra tisdagen vid Provskolan', ['date-and-school: förra tisdagen']],
    ['Polisen var på Provskolan i tisdags', ['date-and-school: i tisdags']],
    ['händelsen 3/3 vid Provskolan', ['date-and-school: 3/3']],
    ['Incidenten 12.3.2010 på Provskolan', ['date-and-school: 12.3.2010']],
    ['Incidenten 20100312 på Provskolan', ['date-and-school: 20100312']],
    ['Incidenten den tolfte mars på Provskolan', ['date-and-school: tolfte mars']],
    ['Incidenten i mars 2010 på Provskolan', ['date-and-school: i mars 2010']],
    ['Brandlarmet på Provskolan måndag 12/3', ['date-and-school: 12/3']],
    ['Det bråk som startade på Provskolan den 3 mars', ['date-and-school: 3 mars']],
    ['Mötet hålls på Provskolan den 1 mars', ['date-and-school: 1 mars']],
    ['A.K. i 6C', ['class: 6C']],
    ['syskonen i 2A och 4B', ['one-child: syskonen i 2A', 'class: 4B']],
    ['frånvaron i 5:B', ['class: 5:B']],
    ['5B:s elever', ['class: 5B']],
    ['5B-eleverna', ['class: 5B']],
    ['klass 7-B', ['class: klass 7-B']],
    ['klass sju B', ['class: klass sju B']],
    ['åk9B', ['class: åk9B']],
    ['åk. 9 b', ['class: åk. 9 b']],
    ['Elever i 7 B', ['class: 7 B']],
    ['Stöd åt elever i 7b', ['class: 7b']],
    ['i 7 b på Provskolan', ['class: 7 b']],
    ['Elever i TE20B', ['class: TE20B']],
    ['Klass SA 2 B', ['class: Klass SA 2 B']],
    ['Sa2b', ['class: Sa2b']],
    ['EN POJKE I EKDALEN', ['one-child: EN POJKE I EKDALEN']],
    ['ELEV PÅ PROVSKOLAN', ['one-child: ELEV PÅ PROVSKOLAN']],
    ['flickan i femman', ['one-child: flickan i femman']],
    ['pojken i 7:an', ['one-child: pojken i 7:an']],
    ['en flicka i åk 5', ['one-child: en flicka i åk 5']],
    ['En tjej i årskurs nio', ['one-child: En tjej i årskurs nio']],
    ['Pojke i åk 5 på Provskolan', ['one-child: Pojke i åk 5 på Provskolan']],
    ['elev i åk 5 på Provskolan', ['one-child: elev i åk 5 på Provskolan']],
    ['Flicka, 12 år, Provskolan', ['one-child: Flicka, 12 år']],
    ['Pojke, 13, Provskolan', ['one-child: Pojke, 13']],
    ['pojken (12 år)', ['one-child: pojken (12 år)']],
    ['en elev född 2004', ['one-child: en elev född 2004']],
    ['en flicka född i mars 2004', ['one-child: en flicka född i mars 2004']],
    ['en pojke på tolv år', ['one-child: en pojke på tolv år']],
    ['en pojke som är 12 år', ['one-child: en pojke som är 12 år']],
    ['en tolv år gammal pojke', ['one-child: tolv år gammal pojke']],
    ['en 12-årig svårt sjuk flicka', ['one-child: 12-årig svårt sjuk flicka']],
    ['Den 13-åriga flickan', ['one-child: 13-åriga flickan']],
    ['en 11-åring på Farby friskola', ['one-child: en 11-åring på Farby friskola']],
    ['Elvaåringen på Ekbergska', ['one-child: Elvaåringen på Ekbergska']],
    ['En 14-åring från Ekdalen', ['one-child: En 14-åring från Ekdalen']],
    ['En treåring på Solen', ['one-child: En treåring på Solen']],
    ['syskonparet på Provskolan', ['one-child: syskonparet på Provskolan']],
    ['två bröder på Provskolan', ['one-child: två bröder på Provskolan']],
    ['ett syskonpar i Ekdalen', ['one-child: ett syskonpar i Ekdalen']],
    ['En av eleverna på Provskolan', ['one-child: En av eleverna på Provskolan']],
    ['en av flickorna i Ekdalen', ['one-child: en av flickorna i Ekdalen']],
    ['eleven A.K.', ['one-child: eleven A.K.']],
    ['en elev hos Provskolan', ['one-child: en elev hos Provskolan']],
    ['Stöd för en elev (Provskolan)', ['one-child: en elev (Provskolan']],
    ['en pojke (Ekdalen)', ['one-child: en pojke (Ekdalen)']],
    ['En elev på Provskolan fick byta klass', ['one-child: En elev på Provskolan']],
    ['När en elev på Provskolan slogs kom polisen', ['one-child: en elev på Provskolan']],
    ['Möte om en elev på Provskolan', ['one-child: en elev på Provskolan']],
    ['En ung kvinna i Ekdalen', ['one-child: En ung kvinna i Ekdalen']],
    ['A twelve-year-old girl', ['one-child: twelve-year-old girl']],
    ['Two brothers at Prov School', ['one-child: Two brothers at Prov School']],
    ['One of the girls in 7A', ['one-child: One of the girls in 7A']],
    ['The child at Prov School', ['one-child: The child at Prov School']],
    ['The incident at Prov School last Tuesday', ['date-and-school: last Tuesday']],
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
    // What officers write of routines
    'Vite 5A',
    'Sal 5B på Provskolan',
    'i salarna 5A eller 5B',
    'Nivåerna 1A, 1B och 2A',
    'Blankett 3B och checklista 2A',
    'Buss 5B till Provby torg 5B',
    'Korridor 2A, våning 2B',
    'Avsnitt 2.1B',
    'SDQ 2B',
    '1A-kvalitet enligt 3C-metoden',
    '2B. Skolan ringer hem',
    'Team 3B',
    '9 § 5 a LSS',
    'anges i 3 b §',
    'Läsåret 2009/10 på Provskolan',
    'BUS 2012',
    'Skolverket 2015-06-01',
    'När en elev på Provskolan är borta ringer skolan hem',
    'Om en elev på Provskolan är borta ringer skolan hem',
    'Är en elev på Provskolan borta ringer skolan hem',
    'En elev på Provskolan måste få stöd',
    'Den elev som går på Provskolan får stöd',
    'Barnet bjuds in till mötet på Provskolan',
    'Eleven träffar kuratorn på Provskolan',
    'Socialsekreteraren träffar barnet på Provskolan',
    'Elevens mentor på Provskolan',
    'Eleven, vårdnadshavarna och rektorn på Provskolan',
    'När en elev byter från Provskolan till Farby friskola följer uppgifterna med',
    'En pojke eller flicka som far illa i Ekdalen',
    'Flickan eller pojken i Ekdalen',
    'en flicka eller kvinna som utsätts för våld i Ekdalen',
    'En pojke i Provstad',
    'en kvinna i Ekdalen',
    'The boys in Year 9',
    'en elev, 16 år eller äldre',
    'En 15-åring får föra sin talan',
    'Tvillingar går i samma klass',
    'Rutinen gäller från den 1 augusti 2010 på Provskolan',
    'Fr.o.m. 2010-08-01 deltar Provskolan',
    'Provskolan öppnade den 18 augusti 2009',
    'Nämnden beslutade den 18 februari 2010 att Provskolan deltar',
    'Mellan den 1 augusti och den 30 september på Provskolan',
    'Överlämningen från Provskolan är klar den 15 juni',
    'Planen för Provskolan revideras den 1 mars',
    'I augusti 2010 startar Provskolan',
    'Dnr 2010-03-12/5, Provskolan',
    '1/3 av eleverna på Provskolan',
  ])('passes: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is looked for in a paragraph, not across several', () => {
    expect(found('Provskolan är värd.\n\nMötet hålls den 12 mars.')).toEqual([]);
    expect(found('* Provskolan är värd.\n* Mötet hålls den 12 mars.')).toEqual([]);
    expect(found('Provskolan är värd.\nMötet hålls den 12 mars.')).toEqual(['date-and-school: 12 mars']);
    expect(found('Stöd till en pojke\ni Ekdalen\n\nEN FLICKA I\nEKDALEN')).toEqual([
      'one-child: en pojke\ni Ekdalen',
      'one-child: EN FLICKA I\nEKDALEN',
    ]);
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
      'EN POJKE I EKDALEN ',
      '12-årig ung ',
      'mötet 1/1 ',
      'nivå 1A, ',
      'två bröder i ',
      'Om en elev kan ',
    ];
    await expectLinear(
      parts.map((part) => [part, repeated(part)] as const),
      20_000,
      (text) => [mayRecognise(text), recognise(text)],
    );
    // Calls do not count what a pattern does: none of these may take minutes.
    for (const part of [
      ...parts,
      'a',
      'A',
      ' ',
      '1',
      'en',
      'Skola',
      'Å-',
      '-årig ',
      'en elev',
      'i ',
      '1. ',
      'klass ',
      'elev i ',
    ])
      for (const before of ['', 'en ', '1 ', 'Klass '])
        expect(mayRecognise(`${before}${part.repeat(100_000)}`)).toBeTypeOf('boolean');
  });
});
