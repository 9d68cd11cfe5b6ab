/** At most this many character ids are in a range, whose ids differ in the low byte only (Adobe Technical Note #5411, 1.4.1). */
const RANGE = 256;

/**
 * The CMap that says what a font's character ids stand for in extracted text (ISO 32000-1, 9.10.3).
 * @param meanings the code points of each character id, from id 0
 */
export function toUnicodeMap(meanings: readonly (readonly number[])[]): string {
  const ranges: string[] = [];
  for (let first = 0; first < meanings.length; first += RANGE) {
    const range = meanings.slice(first, first + RANGE);
    ranges.push(`<${hex(first)}> <${hex(first + range.length - 1)}> [${range.map(unicodeString).join(' ')}]`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <<
  /Registry (Adobe)
  /Ordering (UCS)
  /Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${ranges.length} beginbfrange
${ranges.join('\n')}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

/** UTF-16BE in hexadecimal, with a space between code units. */
function unicodeString(codePoints: readonly number[]): string {
  const units = String.fromCodePoint(...codePoints).split('');
  return `<${units.map((unit) => hex(unit.charCodeAt(0))).join(' ')}>`;
}

const hex = (value: number): string => value.toString(16).padStart(4, '0');
