import type { PartsDifference } from '../../../diagnostics/code-arguments.ts';
import { diagnostic, startOf } from '../../../diagnostics/create.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { present } from '../../../values/present.ts';
import type { ManifestEntry } from '../manifest.ts';
import type { Part, PlacedEntry } from './part.ts';

/** A trait that all parts should share, as one of them has it. */
interface Trait {
  readonly what: PartsDifference;
  /** The minimum level or the directory that the trait belongs to, where each may have its own. */
  readonly level?: string;
  readonly value: string | null;
  readonly part: Part;
  readonly pointer: string;
}

/** The directory that an input names. Those of two municipalities may have one name: they are told apart. */
function directoryOf({ directory, keys }: ManifestEntry): readonly { readonly of: string; readonly value: string }[] {
  if (directory === undefined || directory === null) return [];
  const of = keys?.city === undefined ? directory.name : `${directory.name}, ${keys.city}`;
  return [{ of, value: directory.sha256 }];
}

/** How one input's document was made; no traits where none was made. */
function traitsOf({ part, entry, index }: PlacedEntry): Trait[] {
  if ((entry.state !== 'generated' && entry.state !== 'unchanged') || entry.minimumLevel === null) return [];
  const pointer = `/inputs/${index}`;
  const { id: level, sha256 } = entry.minimumLevel;
  return [
    { what: 'minimum-level', level, value: sha256, part, pointer: `${pointer}/minimumLevel` },
    { what: 'templates', level, value: entry.templates, part, pointer: `${pointer}/templates` },
    { what: 'fonts', value: entry.fonts, part, pointer: `${pointer}/fonts` },
    { what: 'theme', value: entry.theme, part, pointer: `${pointer}/theme` },
    ...directoryOf(entry).map(({ of, value }) => {
      return { what: 'directory' as const, level: of, value, part, pointer: `${pointer}/directory` };
    }),
    { what: 'options', value: entry.options, part, pointer: `${pointer}/options` },
  ];
}

function difference({ what, level, part, pointer }: Trait, first: Trait): Diagnostic {
  const other = first.part === part ? undefined : first.part.folder;
  return diagnostic(
    'parts-differ',
    { what, ...present({ other, level }) },
    { span: startOf(part.path), pointer },
    // Another format for some districts may be intended, and so may another directory in another folder; another floor never is.
    what === 'options' || what === 'directory' ? { severity: 'warning' } : {},
  );
}

/**
 * Finds traits in which the parts, or the documents in them, differ: each once a part, compared with the first part.
 */
export function differences(entries: readonly PlacedEntry[], parts: readonly Part[]): Diagnostic[] {
  const programs = parts.map(
    (part): Trait => ({ what: 'program', value: part.manifest.program, part, pointer: '/program' }),
  );
  const firsts = new Map<string, Trait>();
  const reported = new Map<string, ReadonlySet<Part>>();
  const found: Diagnostic[] = [];
  for (const trait of [...programs, ...entries.flatMap(traitsOf)]) {
    const key = JSON.stringify([trait.what, trait.level]);
    const first = firsts.get(key) ?? trait;
    firsts.set(key, first);
    const reportedIn = reported.get(key) ?? new Set();
    if (first.value === trait.value || reportedIn.has(trait.part)) continue;
    reported.set(key, new Set([...reportedIn, trait.part]));
    found.push(difference(trait, first));
  }
  return found;
}
