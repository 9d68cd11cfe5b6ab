import { ERROR_MESSAGE, type JsonSchema, NOT_SUGGESTED } from '../json-schema.ts';
import { keysMessage } from '../words/editor-messages.ts';

/** The keys that an editor may name: not those that are listed only to be refused. */
function suggested(properties: Readonly<Record<string, JsonSchema>>): readonly string[] {
  return Object.keys(properties).filter((key) => properties[key]?.[NOT_SUGGESTED] !== true);
}

/** The keys of a mapping, and no others; the type stands elsewhere. */
export function keys(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema {
  return {
    properties,
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
    [ERROR_MESSAGE]: keysMessage(suggested(properties), required),
  };
}

/** A mapping with these keys and no others. */
export function closed(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema {
  return { type: 'object', ...keys(properties, required) };
}
