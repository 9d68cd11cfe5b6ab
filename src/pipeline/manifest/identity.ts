import type { Edition } from '../../model/edition.ts';
import type { IdentifiedFile, MadeWith } from '../../model/made-with.ts';
import { maskPersonalNumbers } from '../../rules/mask-numbers.ts';
import { present } from '../../values/present.ts';
import { type DocumentKind, templatesHash } from '../load/document-kind.ts';
import type { Floor, Look, Sha256 } from '../load/resources.ts';
import { diskKey } from './disk-key.ts';

/** Hashes of everything that the documents of one input are made of; `manifest.json` records them for each input. */
export interface Identity {
  readonly sha256: string;
  readonly minimumLevel: { readonly id: string; readonly sha256: string };
  readonly templates: string;
  readonly fonts: string;
  readonly theme: string | null;
  /** The directory of receptions that the input names; absent where it names none. */
  readonly directory?: IdentifiedFile;
}

/** An identity as a manifest has it; a member is null where the file was refused before it was known. */
export type KnownIdentity = { readonly [K in keyof Identity]: Identity[K] | null };

/** What of a run's input decides its documents. */
interface IdentifiedInput extends Pick<IdentifiedFile, 'sha256'> {
  readonly directory?: IdentifiedFile | undefined;
}

/**
 * Collects the hashes of one input and of everything that its documents are made with.
 * @param input hash of its bytes, and the directory of receptions that it names
 */
export function identityOf({ sha256, directory }: IdentifiedInput, floor: Floor, look: Look): Identity {
  return {
    sha256,
    minimumLevel: { id: floor.level.id, sha256: floor.sha256 },
    templates: look.templatesSha256,
    fonts: look.fontsSha256,
    theme: look.theme.sha256 ?? null,
    ...present({ directory }),
  };
}

/** What a document's identity is made from. Every member is required, so that none can be forgotten. */
export interface IdentifiedDocument {
  readonly version: string;
  readonly kind: DocumentKind;
  readonly input: IdentifiedFile;
  /** The directory of receptions that the input names. */
  readonly directory: IdentifiedFile | undefined;
  readonly floor: Floor;
  readonly look: Look;
  readonly edition: (Pick<Edition, 'per'> & { readonly stem: string }) | undefined;
}

/** Files that give way to others of the same name, each with what is put before its own. */
interface Yielding {
  readonly files: readonly IdentifiedFile[];
  readonly before: string;
}

/**
 * The files under names that an archive of attachments can hold: a directory, or a level, that is called as the district's file
 * or as one before it gives way.
 */
function namedApart(input: IdentifiedFile, others: readonly Yielding[]): readonly IdentifiedFile[] {
  const named = [{ name: maskPersonalNumbers(input.name), sha256: input.sha256 }];
  for (const { files, before } of others) {
    const taken = new Set(named.map(({ name }) => diskKey(name)));
    for (const { name, sha256 } of files) {
      const masked = maskPersonalNumbers(name);
      named.push({ name: taken.has(diskKey(masked)) ? `${before}--${masked}` : masked, sha256 });
    }
  }
  return named;
}

/** Collects everything that decides the bytes of one document. Its members are always in the same order. */
export function madeWith(document: IdentifiedDocument): MadeWith {
  const { version, kind, input, directory, floor, look, edition } = document;
  return {
    program: version,
    document: kind,
    edition: edition === undefined || edition.per === 'district' ? null : { per: edition.per, stem: edition.stem },
    files: namedApart(input, [
      { files: directory === undefined ? [] : [directory], before: 'katalog' },
      { files: floor.ownFiles, before: 'niva' },
    ]),
    minimumLevel: { id: floor.level.id, sha256: floor.sha256 },
    law: floor.law,
    templates: templatesHash(kind, look),
    fonts: look.fontsSha256,
    theme: look.theme.sha256 ?? null,
  };
}

/** One hash for all of a document's identity; two documents with the same hash have the same bytes in each format. */
export function hashOfIdentity(identity: MadeWith, sha256: Sha256): string {
  return sha256(JSON.stringify(identity));
}

/**
 * A PDF's /ID: the same for the same document and version of the program, another for any other.
 * @param hash of its identity
 * @returns 32 hexadecimal digits (ISO 32000-1, 14.4: a byte string, here of 16 bytes)
 */
export function pdfIdentifier(hash: string): string {
  return hash.slice(0, 32);
}
