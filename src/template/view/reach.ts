import type { Unit } from '../../model/district-file.ts';
import { optional, text, type ValueOf } from '../shape.ts';
import { callOf, callShape } from './call.ts';
import { phoneOf, phoneShape } from './phone.ts';

type Call = ValueOf<typeof callShape>;

/** How a unit is reached, and what it says of itself: members of each row of the page on where to turn. */
export const reachMembers = {
  description: optional(text),
  phone: optional(phoneShape),
  email: optional(text),
  hours: optional(text),
  /** Where to turn at other times; a number in it can be dialled. */
  outOfHours: optional(callShape),
};

/** Where nobody has said how. */
export const UNREACHED = {
  description: undefined,
  phone: undefined,
  email: undefined,
  hours: undefined,
  outOfHours: undefined,
};

/** Where to turn at other times; nothing where that is what those in haste are told already. */
export function otherTimes(words: string | undefined, closed: Call | undefined): Call | undefined {
  const call = words === undefined ? undefined : callOf(words);
  const isSaid = call?.phone !== undefined && call.phone.dialled === closed?.phone?.dialled;
  return isSaid && call.before === closed?.before && call.after === closed.after ? undefined : call;
}

/**
 * How a unit is reached.
 * @param closed what the page tells those in haste of where to turn when offices are closed, where that is not to be said twice
 */
export function reachOf({ description, phone, email, hours, outOfHours }: Unit, closed?: Call) {
  return {
    description,
    phone: phone === undefined ? undefined : phoneOf(phone),
    email,
    hours,
    outOfHours: otherTimes(outOfHours, closed),
  };
}
