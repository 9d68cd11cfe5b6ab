import { describe, expect, test } from 'vitest';
import { describe as wordsOf } from '../../src/diagnostics/message.ts';
import { compileAgreementSchema } from '../../src/minimum/compile-schema/compile-agreement.ts';
import { compileDistrictSchema } from '../../src/minimum/compile-schema/compile-district.ts';
import type { GuardAnnotation, JsonSchema } from '../../src/minimum/json-schema.ts';
import { annotationOf } from '../../src/schema/schema-path.ts';
import { contextOf } from '../../src/schema/translation-context.ts';
import { guardTranslator } from '../../src/schema/violations/below-floor.ts';
import { levels } from '../support/levels.ts';
import { oneOfEach } from '../support/one-of-each.ts';
import { yamlDocument } from '../support/read-yaml.ts';

/** The annotations of every guard in a compiled schema. */
function guardsIn(schema: unknown): readonly GuardAnnotation[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const annotation = annotationOf(schema as JsonSchema);
  const own = annotation !== undefined && 'code' in annotation ? [annotation] : [];
  return [...own, ...Object.values(schema).flatMap(guardsIn)];
}

const compilers = { district: compileDistrictSchema, agreement: compileAgreementSchema };
const schemas = levels.flatMap((level) =>
  Object.entries(compilers).map(([name, compile]) => [`${level.id}/${name}`, compile(level)] as const),
);

describe.each(schemas)('what the guards of %s find', (_, schema) => {
  const guards = guardsIn(schema);
  // A frequency in words and a text at once: each guard reads it as the value that it refuses.
  const refused = 'vid behov';
  const document = yamlDocument(refused);
  const context = { ...contextOf(schema, document), functions: [refused] };
  const error = { keyword: 'enum', instancePath: '', schemaPath: '', params: {} };
  const violation = { error, schema: { enum: [refused] }, pointer: '', isKey: false };
  // A time is the only value that a guard refuses as a mapping and says in words.
  const valueFor = ({ code }: GuardAnnotation) => (code === 'step-too-slow' ? { days: 2 } : refused);
  const found = guards.map((guard) => guardTranslator(guard)({ ...violation, value: valueFor(guard) }, context));

  test('has the guard’s code, with all its arguments', () => {
    expect(found.length).toBeGreaterThan(20);
    expect(found.map(({ code }) => code)).toEqual(guards.map(({ code }) => code));
    for (const { code, args } of found) {
      const [first, ...others] = oneOfEach[code].map((one) => Object.keys(one));
      const needed = (first ?? []).filter((name) => others.every((names) => names.includes(name)));
      expect([code, Object.keys(args)]).toEqual([code, expect.arrayContaining(needed)]);
    }
  });

  test.each(['sv', 'en'] as const)('is said in whole sentences, language %s', (language) => {
    for (const one of found) {
      const { message, hint } = wordsOf(one, language);
      for (const text of [message, hint])
        expect([one.code, text]).not.toEqual([one.code, expect.stringMatching(/undefined|null|NaN|\[object/)]);
    }
  });
});
