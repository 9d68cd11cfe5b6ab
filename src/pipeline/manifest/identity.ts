import type { NamedEdition } from '../draw/editions.ts';
import type { Floor, Look, Sha256 } from '../load/resources.ts';

/** What decides the bytes of an output, each as a hash; also what `manifest.json` says of an input. */
export interface Identity {
  readonly sha256: string;
  readonly minimumLevel: { readonly id: string; readonly sha256: string };
  readonly templates: string;
  readonly fonts: string;
  readonly theme: string | null;
}

/** The hashes of one input and of all that its agreement is made with. */
export function identityOf(bytes: Uint8Array, floor: Floor, look: Look, sha256: Sha256): Identity {
  return {
    sha256: sha256(bytes),
    minimumLevel: { id: floor.level.id, sha256: floor.sha256 },
    templates: look.templatesSha256,
    fonts: look.fontsSha256,
    theme: look.theme.sha256 ?? null,
  };
}

/**
 * The PDF's /ID: the same input gives the same one, another input or program another. The base name takes part because
 * origins carry it into the document.
 * @param edition absent where the agreement is the whole district's
 * @returns 32 hexadecimal digits
 */
export function pdfIdentifier(
  identity: Identity,
  name: string,
  version: string,
  sha256: Sha256,
  edition?: NamedEdition,
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
  ];
  return sha256(parts.join('\n')).slice(0, 32);
}
