import { optional, record, text, type ValueOf } from '../shape.ts';
import { phoneOf, phoneShape } from './phone.ts';

/** Words with a number in them that can be dialled. */
export const callShape = record({ before: text, phone: optional(phoneShape), after: text });

/** "Socialjouren, 08-465 004 99" with its number apart. */
export function callOf(words: string): ValueOf<typeof callShape> {
  const [, before = words, number, after = ''] = /^(.*?)((?:\+|0)\d[\d -]{4,}\d)(.*)$/su.exec(words) ?? [];
  return { before, phone: number === undefined ? undefined : phoneOf(number), after };
}
