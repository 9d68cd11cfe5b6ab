import type { PatternName } from '../../diagnostics/code-arguments.ts';

/**
 * What an editor says of a wrong value: `errorMessage` in the compiled schema, which yaml-language-server shows in
 * place of its own English words. The message can use only what one subschema knows; `validate` says more.
 */

/** For a mapping with a key too many or too few, or for a value that is no mapping. */
export function keysMessage(allowed: readonly string[], required: readonly string[]): string {
  const others = allowed.filter((key) => !required.includes(key));
  const must = required.length === 0 ? '' : ` Måste finnas: ${required.join(', ')}.`;
  const may = others.length === 0 ? '' : ` Får ${must === '' ? '' : 'också '}finnas: ${others.join(', ')}.`;
  return `${must === '' ? 'Det här kan inte stå här.' : 'Något saknas eller är felstavat.'}${must}${may}`;
}

/** For a value outside a closed set. */
export function choiceMessage(values: readonly string[]): string {
  return values.length === 1 ? `Skriv ${values[0]}.` : `Välj ett av: ${values.join(', ')}.`;
}

export const booleanMessage = 'Skriv true (ja) eller false (nej).';
export const integerMessage = 'Skriv ett heltal.';
export const numberMessage = 'Skriv ett tal, med punkt före decimalerna: 87.5.';
export const listMessage = 'Skriv en lista: [ett, två], eller en rad för varje värde som börjar med ett bindestreck.';
export const mappingMessage = 'Skriv ett id, ett kolon och innehållet indraget under det.';
export const dayMessage = 'Skriv månad och dag: { month: 3, day: 1 } för den 1 mars.';
export const startMessage = 'Skriv { event: det som händer } eller { step: id för ett annat steg }.';
export const timeMessage =
  'Skriv till exempel genast, { weekdays: 3 }, { days: 14 }, { weeks: 2 } eller { months: 4 }.';
export const frequencyMessage =
  'Skriv till exempel { times: 2, per: termin }, { every: 6, unit: vecka } eller vid behov.';

const patterns: Readonly<Record<PatternName, string>> = {
  text: 'Skriv en text. Om den ser ut som ett tal: sätt citattecken runt den.',
  word: 'Skriv ett ord som kan stå inne i en mening, med liten begynnelsebokstav.',
  schoolForm: 'Skriv namnet på en skolform, med små bokstäver.',
  lawRow: 'Skriv id:t för en rad i lagfilen, till exempel sol-18-6.',
  id: 'Skriv ett id: små bokstäver a–z, siffror och bindestreck, med en bokstav först.',
  meeting: 'Skriv id:t för ett möte i samma område, eller område/möte.',
  date: 'Skriv ett datum som finns: år, månad och dag, till exempel 2027-02-18.',
  unitCode: 'Skriv åtta siffror inom citattecken, till exempel "12345678". Den första är inte 0.',
  organisationNumber: 'Skriv tio siffror inom citattecken, till exempel "556566-1815".',
  phone: 'Skriv siffror, mellanslag och bindestreck, till exempel 08-465 004 18.',
  colour: 'Skriv # och sex siffror eller bokstäver a–f inom citattecken, till exempel "#0b3c6f".',
  districtName: 'Skriv namnet som det står i överenskommelsen, utan tecken som inget namn har.',
  url: 'Skriv adressen som webbläsaren kopierar den: https://www.example.se/material.',
  email: 'Skriv en funktionsbrevlåda, till exempel mottagning@example.se.',
};

/** For a text that is not written as expected. */
export function patternMessage(expects: PatternName): string {
  return patterns[expects];
}
