import type { PartsDifference } from '../../../diagnostics/codes.ts';
import { diagnostic, startOf } from '../../../diagnostics/create.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { present } from '../../../values/present.ts';
import type { Part, Placed } from './part.ts';

/** A trait that all parts should share, as one of them has it. */
interface Trait {
  readonly what: PartsDifference;
  /** The minimum level that the trait belongs to, where each level may have its own. */
  readonly level?: string;
  readonly value: string | null;
  readonly part: Part;
  readonly pointer: string;
}

/** How one input's document was made; no traits where none was made. */
function traitsOf({ part, input, index }: Placed): Trait[] {
  if ((input.state !== 'generated' && input.state !== 'unchanged') || input.minimumLevel === null) return [];
  const pointer = `/inputs/${index}`;
  const { id: level, sha256 } = input.minimumLevel;
  return [
    { what: 'minimum-level', level, value: sha256, part, pointer: `${pointer}/minimumLevel` },
    { what: 'templates', level, value: input.templates, part, pointer: `${pointer}/templates` },
    { what: 'fonts', value: input.fonts, part, pointer: `${pointer}/fonts` },
    { what: 'theme', value: input.theme, part, pointer: `${pointer}/theme` },
    { what: 'options', value: input.options, part, pointer: `${pointer}/options` },
  ];
}

function finding({ what, level, part, pointer }: Trait, first: Trait): Diagnostic {
  const other = first.part === part ? undefined : first.part.folder;
  return diagnostic(
    'parts-differ',
    { what, ...present({ other, level }) },
    { span: startOf(part.path), pointer },
    // Another format for some districts may be intended; another floor never is.
    what === 'options' ? { severity: 'warning' } : {},
  );
}

/**
 * Finds traits in which the parts, or the documents in them, differ: each once a part, compared with the first part.
 */
export function differences(placed: readonly Placed[], parts: readonly Part[]): Diagnostic[] {
  const programs = parts.map(
    (part): Trait => ({ what: 'program', value: part.manifest.program, part, pointer: '/program' }),
  );
  const firsts = new Map<string, Trait>();
  const told = new Map<string, ReadonlySet<Part>>();
  const found: Diagnostic[] = [];
  for (const trait of [...programs, ...placed.flatMap(traitsOf)]) {
    const key = JSON.stringify([trait.what, trait.level]);
    const first = firsts.get(key) ?? trait;
    firsts.set(key, first);
    const parted = told.get(key) ?? new Set();
    if (first.value === trait.value || parted.has(trait.part)) continue;
    told.set(key, new Set([...parted, trait.part]));
    found.push(finding(trait, first));
  }
  return found;
}
