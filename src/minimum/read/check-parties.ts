import type { PartyContradiction } from '../../diagnostics/code-arguments.ts';
import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atKey, atValue } from '../../diagnostics/places.ts';
import { pointer } from '../../source/pointer.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { hasCheckDigit } from '../../values/luhn.ts';
import { own } from '../../values/own.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import { misspelt } from './misspelt.ts';
import { isShared, type WrittenParties } from './parties.ts';

type Path = readonly (string | number)[];
type Problem = Extract<PartyContradiction, { readonly name: string }>['problem'];

function contradiction(problem: Problem, name: string, path: Path, document: YamlDocument): Diagnostic {
  return diagnostic('party-contradiction', { problem, name }, atKey(document, path));
}

function unknownName(
  found: string,
  known: readonly string[],
  path: Path,
  document: YamlDocument,
): readonly Diagnostic[] {
  return known.includes(found) ? [] : [misspelt(found, known, path, document)];
}

/** Forms, areas and bodies that the parties name but that the file does not define. */
function nameFindings(
  minimum: MinimumLevel,
  written: Partial<WrittenParties>,
  document: YamlDocument,
): readonly Diagnostic[] {
  const forms = Object.keys(minimum.schoolForms);
  const areas = Object.keys(minimum.areas);
  const named = Object.entries(written.bodies ?? {}).flatMap(([id, body]) => [
    ...(body.forms ?? []).flatMap((form, at) => unknownName(form, forms, ['bodies', id, 'forms', at], document)),
    ...(body.joins ?? []).flatMap((area, at) => unknownName(area, areas, ['bodies', id, 'joins', at], document)),
  ]);
  const signing = Object.entries(written.schoolForms ?? {}).flatMap(([form, one]) => {
    const by = one.signing?.by;
    const known = Object.keys(written.bodies ?? {});
    return by === undefined ? [] : unknownName(by, known, ['schoolForms', form, 'signing', 'by'], document);
  });
  return [...named, ...signing];
}

/**
 * Bodies that sign for nothing, and forms that two of them name, or one where another signs, though nothing says which has the
 * units of which a file says nothing.
 */
function bodyFindings(
  minimum: MinimumLevel,
  written: Partial<WrittenParties>,
  document: YamlDocument,
): readonly Diagnostic[] {
  const first = new Set<string>();
  return Object.entries(written.bodies ?? {}).flatMap(([id, body]) => {
    const twice = (body.forms ?? []).flatMap((form, at) => {
      const by = written.schoolForms?.[form]?.signing?.by ?? id;
      if (isShared(form, written) || (!first.has(form) && by === id)) {
        first.add(form);
        return [];
      }
      const place = pointer(['bodies', id, 'forms', at]);
      const span = document.valueSpan(place);
      return diagnostic('party-contradiction', { problem: 'form-twice', name: form }, { span, pointer: place });
    });
    const { forms, joins } = minimum.bodies[id] ?? { forms: [], joins: [] };
    const isParty = forms.length > 0 || joins.length > 0;
    return isParty || twice.length > 0 ? twice : [contradiction('signs-nothing', id, ['bodies', id], document)];
  });
}

/** Forms whose municipal units sign for nobody, and those of the own board that sign nevertheless. */
function formFindings(minimum: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  return Object.entries(minimum.schoolForms).flatMap(([form, { ownActivity, signing }]) => {
    if (signing.municipal === 'none') return [];
    const path = ['schoolForms', form, 'signing'];
    if (ownActivity) return contradiction('own-signs', form, path, document);
    const { by = '', municipal, signedBy } = signing;
    const body = minimum.bodies[by];
    if (body === undefined) return contradiction('no-body', form, path, document);
    if (body.board === undefined) return contradiction('authority-signs', body.name ?? by, path, document);
    // Also of another body that has the form: a file may give it units.
    const several = Object.values(minimum.bodies).some((one) => one.forms.includes(form) && one.signedBy.length > 1);
    return municipal === 'each' && signedBy === undefined && several
      ? contradiction('several-sign', form, path, document)
      : [];
  });
}

/** Boards that are parties twice: an agreement would ask for two signatures of one. */
function boardFindings({ bodies }: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  const seen = new Set<string>();
  return Object.entries(bodies).flatMap(([id, { board }]) => {
    if (board === undefined) return [];
    if (seen.has(board)) return contradiction('board-twice', board, ['bodies', id], document);
    seen.add(board);
    return [];
  });
}

/** Functions that sign for a party, each with its place in the file. */
function signers({
  administration,
  bodies,
  schoolForms,
}: MinimumLevel): readonly (readonly [id: string, path: Path])[] {
  return [
    ...(administration === undefined ? [] : [[administration.signedBy, ['administration', 'signedBy']] as const]),
    ...Object.entries(bodies).flatMap(([id, { signedBy }]) =>
      signedBy.map((one, at) => [one, ['bodies', id, 'signedBy', at]] as const),
    ),
    ...Object.entries(schoolForms).flatMap(([form, { signing }]) =>
      signing.signedBy === undefined ? [] : [[signing.signedBy, ['schoolForms', form, 'signing', 'signedBy']] as const],
    ),
  ];
}

/** The family is invited, and is no party that anybody signs for. */
function signerFindings(minimum: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  return signers(minimum).flatMap(([id, path]) => {
    const found = own(minimum.functions, id);
    if (found?.invitedOnly !== true) return [];
    const args = { problem: 'invited-signs', name: found.title } as const;
    return diagnostic('party-contradiction', args, atValue(document, pointer(path)));
  });
}

/** The municipality is a legal person: its number has the check digit of those. */
function numberFindings({ municipality }: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  if (municipality === undefined) return [];
  const found = municipality.organisationNumber;
  if (hasCheckDigit(found.replace('-', ''))) return [];
  const at = '/municipality/organisationNumber';
  const args = { found, problem: 'check-digit' } as const;
  return [diagnostic('organisation-number-invalid', args, atValue(document, at))];
}

/** Reports parties of a level that nobody could sign for, names among them that lead nowhere, and a wrong number. */
export function partyFindings(minimum: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  const written = document.value as Partial<WrittenParties>;
  const names = nameFindings(minimum, written, document);
  // A name that leads nowhere may be why a party has nothing to sign.
  const contradictions =
    names.length > 0
      ? []
      : [
          ...bodyFindings(minimum, written, document),
          ...formFindings(minimum, document),
          ...boardFindings(minimum, document),
          ...signerFindings(minimum, document),
        ];
  return [...numberFindings(minimum, document), ...names, ...contradictions];
}
