/** Why the operating system refused, by its error code, for the codes that people meet; the words follow a colon. */
export const systemReasons: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission denied'],
  ['EPERM', 'operation not permitted'],
  ['ENOENT', 'it does not exist'],
  ['EILSEQ', 'its name is not written in UTF-8; give the file a new name'],
  ['ELOOP', 'the links lead in a circle'],
  ['DANGLING_LINK', 'the link leads to nothing'],
  ['ENXIO', 'it is not a file that can be opened'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'a part of the path is not a folder'],
  ['EEXIST', 'a file is in the way'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the quota is used up'],
  ['EROFS', 'the disk is read-only'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['EMFILE', 'too many files are open'],
]);
