import type { Edition } from '../../model/edition.ts';
import type { DocumentKind } from '../load/document-kind.ts';
import type { Floor, Look, Sha256 } from '../load/resources.ts';

/** Hashes of everything that decides the bytes of an output; `manifest.json` records them for each input. */
export interface Identity {
  readonly sha256: string;
  readonly minimumLevel: { readonly id: string; readonly sha256: string };
  readonly templates: string;
  readonly fonts: string;
  readonly theme: string | null;
}

/** An identity as a manifest has it; a member is null where the file was refused before it was known. */
export type KnownIdentity = { readonly [K in keyof Identity]: Identity[K] | null };

/**
 * Collects the hashes of one input and of everything that its documents are made with.
 * @param sha256 of the input's bytes
 */
export function identityOf(sha256: string, floor: Floor, look: Look): Identity {
  return {
    sha256,
    minimumLevel: { id: floor.level.id, sha256: floor.sha256 },
    templates: look.templatesSha256,
    fonts: look.fontsSha256,
    theme: look.theme.sha256 ?? null,
  };
}

/** Whether two identities give the same outputs: all their hashes are the same. */
export function isSameIdentity(a: KnownIdentity, b: KnownIdentity): boolean {
  return (
    a.sha256 === b.sha256 &&
    a.minimumLevel?.id === b.minimumLevel?.id &&
    a.minimumLevel?.sha256 === b.minimumLevel?.sha256 &&
    a.templates === b.templates &&
    a.fonts === b.fonts &&
    a.theme === b.theme
  );
}

/** What tells one PDF from all others. Every member is required, so that none can be forgotten. */
export interface IdentifiedDocument {
  readonly kind: DocumentKind;
  readonly identity: Identity;
  /** The input's base name: origins carry it into the document. */
  readonly name: string;
  /** Undefined where the agreement is the whole district's; `stem` is the name of its outputs without extension. */
  readonly edition: (Pick<Edition, 'per'> & { readonly stem: string }) | undefined;
}

/**
 * Makes a PDF's /ID: the same for the same document and version of the program, another for any other.
 * @returns 32 hexadecimal digits
 */
export function pdfIdentifier(
  { kind, identity, name, edition }: IdentifiedDocument,
  version: string,
  sha256: Sha256,
): string {
  const { minimumLevel } = identity;
  const parts = [
    version,
    name,
    identity.sha256,
    minimumLevel.id,
    minimumLevel.sha256,
    identity.templates,
    identity.fonts,
    ...(identity.theme === null ? [] : ['theme', identity.theme]),
    ...(edition === undefined || edition.per === 'district' ? [] : [edition.per, edition.stem]),
    ...(kind === 'agreement' ? [] : ['document', kind]),
  ];
  return sha256(parts.join('\n')).slice(0, 32);
}
