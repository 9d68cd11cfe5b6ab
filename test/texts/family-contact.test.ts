import { describe, expect, it } from 'vitest';
import { type About, familyContacts, mayContactFamily } from '../../src/texts/family-contact.ts';

const found = (text: string, about: About = 'one-child') =>
  familyContacts(text, about).map(({ start, end }) => text.slice(start, end));

describe('a promise to contact the home', () => {
  it.each([
    'Vårdnadshavarna kontaktas alltid',
    'Skolan ringer alltid hem',
    'Skolan ringer hem samma dag',
    'Hemmet informeras genast',
    'Vi tar genast kontakt med föräldrarna',
    'Kontakt tas omedelbart med hemmet',
    'Familjen ska bjudas in till alla möten',
    'Vårdnadshavare ska informeras om oron',
    'Samma dag kontaktas vårdnadshavarna',
    'Skolan måste alltid informera barnets vårdnadshavare',
    'När ett barn far illa kontaktas vårdnadshavarna alltid',
    'Alla familjer får veta samma dag när skolan är orolig',
    'Då får familjen genast veta det',
    'Familjen är alltid med på mötet',
    'Rektor hör alltid av sig till vårdnadshavarna',
    'Föräldrarna bjuds alltid in',
    'Föräldrarna kontaktas utan undantag',
    'Läraren ska ringa hem',
    'Rektor tar alltid först kontakt med vårdnadshavare innan anmälan görs',
    'Innan en anmälan görs ska alltid vårdnadshavarna underrättas',
    'Hemmet får alltid en kopia av anmälan',
    'Då får hemmet genast en kopia',
    'Anmälan görs alltid tillsammans med vårdnadshavarna',
    'Föräldrarna ska vara delaktiga',
    'Skolan skickar genast ett sms till vårdnadshavaren',
    'Vid en skada ringer skolan hem samma dag',
    'Inom två dagar underrättas hemmet',
    'Efter fem dagar ska elevhälsan tala med vårdnadshavarna',
  ])('is found: %s', (text) => {
    expect(mayContactFamily(text)).toBe(true);
    expect(found(text)).toEqual([text]);
  });

  it.each([
    ['an exception', 'Skolan ringer hem samma dag, utom när det kan skada barnet'],
    ['an exception in another sentence', 'Vårdnadshavarna kontaktas alltid. Så gör vi om det är tryggt'],
    ['an exception in another line', 'Skolan ringer alltid hem.\n\nKan det skada barnet väntar den.'],
    ['no contact', 'Skolan ringer inte hem samma dag'],
    ['no contact, ever', 'Kontakta aldrig hemmet först'],
    ['the family that calls', 'Du som är förälder kan alltid ringa mottagningen'],
    ['parents who speak for others', 'Föräldrarådet bjuds alltid in'],
    ['a foster home', 'Familjehemmet kontaktas alltid'],
    ['another home', 'Rektor ringer genast ett hem för vård eller boende'],
    ['no promise', 'Hur vi kontaktar föräldrar'],
    ['another contact', 'Skolan ringer alltid socialtjänsten. Hemmet ligger nära'],
    ['a place', 'Läxhjälpen ska finnas nära hemmet'],
  ])('is not found: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it.each(
    [
      'kontaktar|informerar|underrättar|meddelar|upplyser|ringer|ringer upp|hör av sig till|skriver till|skickar brev till',
      'mejlar|mailar|messar|sms:ar|frågar|tar kontakt med|bjuder in|inbjuder|kallar|möter|träffar|besöker|talar med',
      'pratar med',
    ]
      .join('|')
      .split('|'),
  )('is found whatever the verb: %s', (verb) => {
    const [first = '', ...rest] = verb.split(' ');
    const text = `Skolan ${first} alltid ${[...rest, 'familjen'].join(' ')}`;
    expect(found(text)).toEqual([text]);
  });

  it.each(
    [
      'kontaktas|informeras|underrättas|meddelas|upplyses|rings upp|tillfrågas|får veta det|får besked|får reda på det',
      'får information|bjuds in|inbjuds|kallas|är med|deltar|medverkar|är delaktig|besökas|upplysas|meddelas',
    ]
      .join('|')
      .split('|'),
  )('is found whatever is done to the family: %s', (verb) => {
    const text = `Hemmet alltid ${verb}`;
    expect(found(text)).toEqual([text]);
  });

  it('is found sentence by sentence, where it stands', () => {
    expect(found('Barnet får hjälp. Skolan ringer alltid hem.\n- Hemmet informeras genast; sedan skriver vi.')).toEqual(
      ['Skolan ringer alltid hem', 'Hemmet informeras genast'],
    );
  });

  it('about all is only that somebody is always or at once contacted', () => {
    expect(found('Vårdnadshavarna kontaktas alltid', 'all')).toHaveLength(1);
    expect(found('Föräldrarna bjuds alltid in', 'all')).toEqual([]);
    expect(found('Föräldrarna ska informeras', 'all')).toEqual([]);
  });

  it('knows the exceptions that it is given, and where any contact counts', () => {
    const text = 'Vi ringer alltid hem i mån av ork';
    expect(familyContacts(text, 'one-child', { exceptions: ['I mån av ork'] })).toEqual([]);
    expect(familyContacts('Hur vi kontaktar föräldrar', 'all', { any: true })).toHaveLength(1);
  });

  it('is found in linear time, whatever a text repeats', () => {
    // None of these may take minutes.
    for (const part of [
      'ringer ',
      'ringer-',
      'hemmet ',
      'bjuds ',
      'kontaktas ',
      'familj ',
      'ringer a b c ',
      'x',
      'får-',
      '.',
    ])
      expect(found(`alltid vårdnadshavare ${part.repeat(200_000)}`)).toBeInstanceOf(Array);
  });
});
