/** A file that a document was made of. */
export interface IdentifiedFile {
  /** Its base name. */
  readonly name: string;
  readonly sha256: string;
}

/**
 * Everything that decides the bytes of one document: the only record of it. The PDF's /ID, the manifest, `madeWith` in the
 * attached agreement and the decision to leave a document as it stands all come from here, so that none of them can forget
 * what another knows. What changes a byte must be a member.
 */
export interface MadeWith {
  /** The program's version. */
  readonly program: string;
  /** The kind of document. */
  readonly document: string;
  /** Null where the document is the whole district's; `stem` is the name of its outputs without extension. */
  readonly edition: { readonly per: 'organiser' | 'school'; readonly stem: string } | null;
  /**
   * The input, whose base name origins carry into the document; then the directory that it names, if any; then a level of one's
   * own and those it extends.
   */
  readonly files: readonly IdentifiedFile[];
  readonly minimumLevel: { readonly id: string; readonly sha256: string };
  /** Of the law that the level cites rows of. */
  readonly law: string;
  /** Of the folder that this kind of document is drawn from. */
  readonly templates: string;
  readonly fonts: string;
  /** Null for the project's own look. */
  readonly theme: string | null;
}
