import type { CodeArguments } from '../diagnostics/codes.ts';
import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { items, member } from './read.ts';
import type { Rule, RuleContext } from './rule.ts';
import { identityOf, nameKeys, type SchoolIdentity } from './school-identity.ts';

/** The first entry for each thing that schools are compared by, as an index into the file's list. */
interface Seen {
  readonly byCode: Map<string, number>;
  readonly byName: Map<string, number>;
  /** By name too, but only those without a unit code. */
  readonly codeless: Map<string, number>;
}

interface Match {
  readonly first: number;
  readonly field: 'unitCode' | 'name';
  readonly args: CodeArguments['duplicate-school'];
}

/** Two unit codes are two schools, whatever their names; so an entry with a code is compared by name only to those without. */
function match(school: SchoolIdentity, seen: Seen): Match | undefined {
  const { name, unitCode, forms } = school;
  const sameCode = unitCode === undefined ? undefined : seen.byCode.get(unitCode);
  if (unitCode !== undefined && sameCode !== undefined)
    return { first: sameCode, field: 'unitCode', args: { name, unitCode } };
  const pool = unitCode === undefined ? seen.byName : seen.codeless;
  const [earliest] = nameKeys(school)
    .flatMap((key, index) => {
      const [first, form] = [pool.get(key), forms[index]];
      return first === undefined || form === undefined ? [] : { first, field: 'name' as const, args: { name, form } };
    })
    .sort((a, b) => a.first - b.first);
  return earliest;
}

function remember(school: SchoolIdentity, index: number, seen: Seen): void {
  const put = (map: Map<string, number>, key: string) => map.has(key) || map.set(key, index);
  const { unitCode } = school;
  if (unitCode !== undefined) put(seen.byCode, unitCode);
  for (const key of nameKeys(school)) {
    put(seen.byName, key);
    if (unitCode === undefined) put(seen.codeless, key);
  }
}

function finding(index: number, { first, field, args }: Match, { document }: RuleContext): Diagnostic {
  const at = `/schools/${index}/${field}`;
  return diagnostic(
    'duplicate-school',
    args,
    { span: document.valueSpan(at), pointer: at },
    { related: [{ span: document.valueSpan(`/schools/${first}/${field}`), note: 'first-occurrence' }] },
  );
}

/**
 * A school stands in a file once. Two entries are one school when they have the same unit code or, where one has none,
 * the same name and a form in common. The later one is reported, at what makes it a duplicate.
 */
export const duplicateSchool: Rule = (context) => {
  const seen: Seen = { byCode: new Map(), byName: new Map(), codeless: new Map() };
  return items(member(context.document.value, 'schools')).flatMap((school, index) => {
    const identity = identityOf(school);
    if (identity === undefined) return [];
    const found = match(identity, seen);
    remember(identity, index, seen);
    return found === undefined ? [] : finding(index, found, context);
  });
};
