import type { DocumentRoot } from '../document/node.ts';

/** The metadata of both /Info and the XMP packet: one object, so that they cannot differ. */
export interface Metadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly language: string;
  /** The registration number by which the sender's archive knows the document; empty where it has none yet. */
  readonly reference: string;
  /** The program and its version, within which the same input gives the same bytes. */
  readonly producer: string;
  /** Midnight UTC on the document's date: the clock is never read. */
  readonly date: Date;
}

/**
 * Reads the metadata of a document. Throws when its date is not one, which the schema rules out.
 * @param version of the program
 */
export function metadataOf(document: DocumentRoot, version: string): Metadata {
  const { title, author, subject, keywords, language, running } = document;
  const date = new Date(`${document.date}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) throw new RangeError(`Not a date: ${document.date}`);
  const producer = `samverkan ${version}`;
  const reference = document.unregistered === true ? '' : running.reference;
  return { title, author, subject, keywords, language, reference, producer, date };
}

/** The entries of /Info; empty ones are left out. */
export function infoOf(metadata: Metadata): Readonly<Record<string, string | Date>> {
  const { title, author, subject, keywords, producer, date } = metadata;
  const texts = { Title: title, Author: author, Subject: subject, Keywords: keywords.join(', ') };
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
    Creator: producer,
    Producer: producer,
    CreationDate: date,
    ModDate: date,
  };
}
