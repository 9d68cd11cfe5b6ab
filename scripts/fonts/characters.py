"""The characters that the shipped fonts keep.

Names in an agreement may be written in any Latin alphabet used in Sweden: those of Swedish, of the national minority
languages (Finnish, Meänkieli, Sami, Romani, Yiddish in Latin letters) and of families from elsewhere, Vietnamese included.
Source files are normalised to NFC first, so accents are needed only as parts of precomposed letters.
"""

# U+00AD is left out on purpose: it shares its glyph with the hyphen, and fontkit blanks a glyph that it first meets as a
# soft hyphen. Layout decides where words divide; no soft hyphen reaches the font.
SOFT_HYPHEN = 0x00AD

RANGES = [
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x00FF),  # Latin-1: § ½ × · « »
    (0x0100, 0x024F),  # Latin Extended-A and -B: Sami đ ŋ ŧ ǥ ǧ ʒ, Romani č š ž, Romanian ș ț
    (0x1E00, 0x1EFF),  # Latin Extended Additional: Vietnamese, ẞ
    (0x2190, 0x2193),  # arrows
    (0xFB00, 0xFB04),  # ligatures, which text that is copied from a PDF holds
]

SINGLE = [
    *(0x0259, 0x0292, 0x02BB, 0x02BC),  # ə ʒ, and the letters ʻ ʼ
    *(0x2002, 0x2003, 0x2007, 0x2008, 0x2009, 0x200A, 0x202F),  # spaces of fixed width
    *range(0x2010, 0x2016),  # hyphens and dashes
    *range(0x2018, 0x2023),  # quotation marks, † ‡ •
    *(0x2026, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044),  # … ‰ ′ ″ ‹ › ⁄
    *(0x20AC, 0x2116, 0x2122),  # € № ™
    *(0x2212, 0x2215, 0x2219, 0x221E, 0x2248, 0x2260, 0x2264, 0x2265),  # − ∕ ∙ ∞ ≈ ≠ ≤ ≥
    *(0x25A0, 0x25A1, 0x25CB, 0x25CF, 0x25E6),  # ■ □ ○ ● ◦
    *(0x2610, 0x2611, 0x2612, 0x2713, 0x2717),  # ☐ ☑ ☒ ✓ ✗
]

# Characters that the templates and Swedish text need: preparing fails when a face lacks one.
REQUIRED = "åäöÅÄÖéÉüčđŋšŧžśș–—‘’“”„…•·§€☐☑✓→×−½«»&@%"


def wanted():
    """The code points to keep; a font may lack some of them."""
    points = set(SINGLE)
    for first, last in RANGES:
        points.update(range(first, last + 1))
    points.discard(SOFT_HYPHEN)
    return points
