/** Why the operating system refused, by its error code, for the codes that people meet; the words follow a colon. */
export const systemReasons: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'behörighet saknas'],
  ['EPERM', 'åtgärden är inte tillåten'],
  ['ENOENT', 'den finns inte'],
  ['EILSEQ', 'namnet är inte skrivet i UTF-8; ge filen ett nytt namn'],
  ['ELOOP', 'länkarna leder i en cirkel'],
  ['DANGLING_LINK', 'länken leder till något som inte finns'],
  ['ENXIO', 'det är ingen fil som går att öppna'],
  ['EISDIR', 'det är en mapp'],
  ['ENOTDIR', 'en del av sökvägen är ingen mapp'],
  ['EEXIST', 'en fil står i vägen'],
  ['ENOSPC', 'disken är full'],
  ['EDQUOT', 'utrymmet är slut'],
  ['EROFS', 'disken är skrivskyddad'],
  ['ENAMETOOLONG', 'namnet är för långt'],
  ['EMFILE', 'för många filer är öppna'],
]);
