import { ERROR_MESSAGE, type JsonSchema, NOT_SUGGESTED } from '../json-schema.ts';
import { keysMessage } from '../words/editor-messages.ts';

/** The keys that an editor may name; a key that stands there only to be refused is none of them. */
function suggested(properties: Readonly<Record<string, JsonSchema>>): readonly string[] {
  return Object.keys(properties).filter((key) => properties[key]?.[NOT_SUGGESTED] !== true);
}

/** The keys of a mapping, every one of them known; that it is a mapping is said elsewhere. */
export function keys(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema {
  return {
    properties,
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
    [ERROR_MESSAGE]: keysMessage(suggested(properties), required),
  };
}

/** A mapping of which every key is known. */
export function closed(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema {
  return { type: 'object', ...keys(properties, required) };
}
