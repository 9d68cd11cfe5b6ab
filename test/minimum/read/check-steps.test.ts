import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { loadMarkdown } from '../../../src/markdown/read-markdown.ts';
import { checkMinimumLevel } from '../../../src/minimum/read/check-minimum-level.ts';
import { toMinimumLevel } from '../../../src/minimum/read/to-minimum-level.ts';
import { checkDocument } from '../../../src/schema/check.ts';
import { compileValidator } from '../../../src/schema/compile.ts';
import { circlesOf } from '../../../src/values/circles.ts';
import { beneath } from '../../support/level-on-another.ts';
import { law } from '../../support/levels.ts';
import { yamlDocument } from '../../support/read-yaml.ts';
import { withSteps } from '../../support/steps.ts';

beforeAll(loadMarkdown);

const schema = await compileValidator(JSON.parse(readFileSync('schemas/minimum-level.schema.json', 'utf8')));
const level = stringify(withSteps(beneath), { lineWidth: 0 });

/** What is found in the level with one part replaced, which must be there: by its schema, else by the checks beside it. */
function found(from: string, to: string): readonly string[] {
  expect(level).toContain(from);
  const text = level.replace(from, to);
  const document = yamlDocument(text, 'niva.yaml');
  const misshapen = checkDocument(schema, document);
  const all = misshapen.length > 0 ? misshapen : checkMinimumLevel(toMinimumLevel(document.value, law), document, law);
  return all.map(({ code, args, span }) => `${code} ${JSON.stringify(args)} at ${text.slice(span.start, span.end)}`);
}

describe('the steps of a level', () => {
  it('are well-formed with every kind of time', () => {
    expect(found('id: sundby-2024', 'id: sundby-2024')).toEqual([]);
  });

  it.each([
    // Names that lead nowhere
    [
      'step: kvittens',
      'step: kvittenser',
      ['unknown-step {"found":"kvittenser","suggestion":"kvittens"} at kvittenser'],
    ],
    [
      'kvittens:\n        what: Familjebehandlaren talar om för skolan att anmälan har kommit\n        by: familjebehandlare',
      'kvittens:\n        what: Ett svar\n        by: familjebehandlaren',
      [expect.stringMatching(/^unknown-function .*"familjebehandlare".* at familjebehandlaren$/)],
    ],
    [
      'what: Cheferna försöker enas\n        by: omradeschef',
      'what: Cheferna försöker enas\n        by: elev',
      ['function-contradiction {"id":"elev","problem":"invited-only"} at elev'],
    ],
    // A clock that never starts
    [
      'from:\n          event: en anmälan kommer in\n        within:\n          weekdays: 2',
      'from: { step: planering }\n        within: { weekdays: 2 }',
      ['step-circle {"id":"kvittens","by":"from","others":["planering"]} at planering'],
    ],
    ['step: samtal', 'step: chefer', ['step-circle {"id":"chefer","by":"from","others":[]} at chefer']],
    // A time that the law does not have
    [
      'within: genast',
      'within: { days: 2 }',
      [
        'statutory-time-other {"found":"inom två dagar","law":["socialtjänstlagen 20 kap. 1 §"],"times":["genast"]} at { days: 2 }',
      ],
    ],
    [
      'law: sol-20-1',
      'law: sol-18-6',
      ['statutory-time-other {"found":"genast","law":["socialtjänstlagen 18 kap. 6 §"],"times":[]} at genast'],
    ],
    // Law without law
    ['law: sol-20-1', 'practice: Så görs det', ['statutory-without-law {} at true']],
    [
      'within: genast\n        statutory: true',
      'within: genast\n        statutory: true\n        basisOf: { within: { practice: Snart } }',
      ['statutory-without-law {} at true'],
    ],
    ['within: genast\n        statutory: true', 'within: genast\n        statutory: false', []],
    // What the schema says
    ['from:\n          step: planering\n        within', 'within', [expect.stringMatching(/^missing-key .*"from"/)]],
    [
      'month: 3\n          day: 1',
      'month: 6\n          day: 31',
      ['out-of-range {"found":"31","minimum":1,"maximum":30} at 31'],
    ],
    [
      'month: 3\n          day: 1',
      'month: 2\n          day: 29',
      ['out-of-range {"found":"29","minimum":1,"maximum":28} at 29'],
    ],
    [
      'within: genast',
      'within: omedelbart',
      ['wrong-type {"expected":"time-limit","found":"omedelbart"} at omedelbart'],
    ],
    ['weekdays: 2', 'timmar: 2', [expect.stringMatching(/^unknown-key .*"timmar"/)]],
    ['weekdays: 2', 'weekdays: 400', [expect.stringMatching(/^out-of-range/)]],
    // Its texts are texts of the level.
    ['what: Cheferna försöker enas', 'what: TODO', [expect.stringMatching(/^placeholder-left/)]],
    [
      'what: Cheferna försöker enas',
      'what: Skolan ringer alltid hem',
      [expect.stringMatching(/^contact-without-exception/)],
    ],
  ])('%j for %j', (from, to, expected) => {
    expect(found(from, to)).toEqual(expected);
  });
});

describe('circlesOf', () => {
  const circles = (...links: readonly (readonly [string, string])[]) => circlesOf(new Map(links));

  it('finds each circle once, from its first member', () => {
    expect(circles(['a', 'b'], ['b', 'c'])).toEqual([]);
    expect(circles(['a', 'a'])).toEqual([['a']]);
    expect(circles(['a', 'b'], ['b', 'a'])).toEqual([['a', 'b']]);
    // What leads into a circle is not in it.
    expect(circles(['x', 'c'], ['b', 'c'], ['c', 'b'], ['y', 'x'])).toEqual([['b', 'c']]);
    expect(circles(['a', 'b'], ['b', 'a'], ['c', 'd'], ['d', 'c'])).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});
