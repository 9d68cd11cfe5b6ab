import { list, optional, place, record, text, type ValueOf } from '../shape.ts';
import { originText, type ViewContext } from './context.ts';

/** The functions that the district has beside those of the minimum level, explained before any chapter names them. */
export const localFunctionsShape = list(record({ title: text, description: optional(text), origin: place }));

export function localFunctionsOf({ agreement }: ViewContext): ValueOf<typeof localFunctionsShape> {
  return agreement.functions.flatMap(({ title, description, origin }) => {
    const place = originText(origin);
    return place === undefined ? [] : [{ title, description, origin: place }];
  });
}
