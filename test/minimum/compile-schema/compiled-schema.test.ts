import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compileAgreementSchema } from '../../../src/minimum/compile-schema/compile-agreement.ts';
import { compileDistrictSchema } from '../../../src/minimum/compile-schema/compile-district.ts';
import { isBelow } from '../../../src/minimum/frequency.ts';
import type { JsonSchema } from '../../../src/minimum/json-schema.ts';
import type { FrequencyValue } from '../../../src/minimum/minimum-meeting.ts';
import { stepsOfLevel } from '../../../src/minimum/steps-of-level.ts';
import { levels } from '../../support/levels.ts';

type Visit = (schema: JsonSchema, path: string) => void;

/** Goes through every mapping of a schema, with its path. */
function walk(value: unknown, path: string, visit: Visit): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) visit(value as JsonSchema, path);
  for (const [key, member] of Object.entries(value)) if (key !== 'enum') walk(member, `${path}/${key}`, visit);
}

function collected<T>(schema: JsonSchema, pick: (schema: JsonSchema, path: string) => readonly T[]): readonly T[] {
  const found: T[] = [];
  walk(schema, '#', (one, path) => {
    found.push(...pick(one, path));
  });
  return found;
}

interface Guard {
  readonly path: string;
  readonly schema: JsonSchema & { readonly then: JsonSchema };
  readonly annotation: { readonly code: string; readonly floor: string; readonly grounds: readonly object[] };
}

/** The guards of the floor: subschemas whose annotation names a floor. */
function guards(schema: JsonSchema): readonly Guard[] {
  return collected(schema, (one, path) => {
    const annotation = one['x-samverkan'] as Guard['annotation'] | undefined;
    return annotation?.floor === undefined ? [] : [{ path, schema: one as Guard['schema'], annotation }];
  });
}

describe.each(levels.map((level) => [level.id, level] as const))('the schemas compiled of %s', (_, level) => {
  const district = compileDistrictSchema(level);
  const agreement = compileAgreementSchema(level);

  it('are of the 2020-12 dialect', () => {
    for (const { $schema } of [district, agreement])
      expect($schema).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  it('guard every meeting and follow-up of the floor', () => {
    const codes = guards(district).map((one) => one.annotation.code);
    const meetings = Object.values(level.areas).flatMap((area) => Object.values(area.meetings));
    const times = (code: string) => codes.filter((one) => one === code).length;
    expect(times('meeting-too-rare')).toBe(meetings.length);
    expect(times('convener-changed')).toBe(meetings.length);
    expect(times('minutes-required')).toBe(meetings.filter((meeting) => meeting.minutes).length);
    expect(times('follow-up-too-rare')).toBe(Object.keys(level.areas).length);
    expect(times('level-changed')).toBe(Object.keys(level.areas).length);
  });

  it('guard every time of the floor’s steps that a district may shorten, and all of what the law times', () => {
    const steps = stepsOfLevel(level).flatMap((list) => Object.values(list.steps));
    const guarded = (code: string) => guards(district).filter(({ annotation }) => annotation.code === code);
    const free = steps.filter(({ statutory }) => statutory !== true);
    const times = free.flatMap(({ within, before }) => [within, before].filter((time) => time !== undefined));
    expect(guarded('step-too-slow')).toHaveLength(times.length);
    expect(guarded('step-responsible-changed')).toHaveLength(free.length);
    // What is done, by whom and by whom in practice; from when, how soon, at the latest and with what exception.
    expect(guarded('statutory-step-changed')).toHaveLength(7 * (steps.length - free.length));
  });

  it('write each guard negatively, with nothing of the shape in it, and with words for editors', () => {
    for (const { schema, annotation } of guards(district)) {
      expect(Object.keys(schema).sort()).toEqual(['if', 'then', 'x-samverkan']);
      // A guard that looks at several fields refuses one of them.
      const [refused] = collected(schema.then as JsonSchema, (one) => ('enum' in one ? [one] : []));
      const { title: _, ...keywords } = refused as JsonSchema;
      expect(Object.keys(keywords).sort()).toEqual(['enum', 'errorMessage']);
      expect(refused?.errorMessage).toContain(annotation.floor);
      expect(annotation.grounds.length).toBeGreaterThan(0);
    }
  });

  it('keep guards away from definitions that several places share', () => {
    const references = collected(district, (one) => (typeof one.$ref === 'string' ? [one.$ref] : []));
    for (const { path } of guards(district)) {
      const definition = /^#\/\$defs\/[^/]+/.exec(path)?.[0];
      if (definition !== undefined) expect(references.filter((one) => one === definition)).toHaveLength(1);
    }
  });

  it('say in Swedish what is wrong, where an editor would otherwise use its own words', () => {
    const checks = ['type', 'enum', 'const', 'pattern', 'required'];
    const silent = collected(district, (one, path) =>
      (checks.some((keyword) => keyword in one) || one.additionalProperties === false) && !('errorMessage' in one)
        ? [path]
        : [],
    );
    const condition =
      /\/(if|not|anyOf)(\/|$)|^#\/\$defs\/(below|held|slower)-|\/(properties|defaultSnippets\/\d+\/body)$/;
    expect(silent.filter((path) => !condition.test(path))).toEqual([]);
  });

  it('offer no frequency below the floor', () => {
    for (const [id, area] of Object.entries(level.areas)) {
      const schema = (district.$defs as Record<string, JsonSchema>)[`area.${id}`] as JsonSchema;
      const offered = collected(schema, (one) =>
        one.title === 'Hur ofta' ? (one.defaultSnippets as readonly { body: string }[]) : [],
      );
      expect(offered.length).toBeGreaterThan(0);
      for (const { body } of offered)
        expect(isBelow(parse(body) as FrequencyValue, area.followUp.frequency)).toBe(false);
    }
  });

  it('close every mapping', () => {
    const open = collected(district, (one, path) =>
      one.type === 'object' && 'properties' in one && !('additionalProperties' in one) ? [path] : [],
    );
    expect(open.filter((path) => !/\/(if|then|not|anyOf|allOf)(\/|$)|^#\/\$defs\/held-/.test(path))).toEqual([]);
  });

  it('explain every key of a file in the hover', () => {
    const silent = collected(district, (one, path) =>
      /\/properties\/[^/]+$/.test(path) && !('title' in one && 'description' in one) && !('$ref' in one) ? [path] : [],
    );
    // The keys of `without`, `attendance` and of conditions are ids and values, not names of fields.
    expect(
      silent.filter((path) => !/\/(without|attendance|if|then|not|anyOf|allOf)\/|^#\/\$defs\/held-/.test(path)),
    ).toEqual([]);
  });

  it('explain every member of an agreement to those who read its JSON', () => {
    const silent = collected(agreement, (one, path) =>
      /\/properties\/[^/]+$/.test(path) && !('description' in one) ? [path] : [],
    );
    expect(silent.filter((path) => !/\/(if|then|not|anyOf|contains)\/|^#\/\$defs\/(below|held)-/.test(path))).toEqual(
      [],
    );
    const members = agreement.properties as Record<string, JsonSchema>;
    for (const { title } of Object.values(members)) expect(title).toMatch(/^\p{Lu}/u);
  });

  it('have names that say whose they are, where they are of agreements', () => {
    expect(agreement.$id).toBe(`urn:samverkan:agreement:${level.id}`);
  });
});
