"""The table that a face is measured by (read by src/layout/face/word-measurer.ts)."""

from kerning import kerning


def _code_point_runs(font):
    """[first code point, length, first glyph, …]. Glyphs are ordered by code point, so that there are few runs."""
    runs = []
    for point, name in sorted(font.getBestCmap().items()):
        glyph = font.getGlyphID(name)
        if runs and point == runs[-1][0] + runs[-1][1] and glyph == runs[-1][2] + runs[-1][1]:
            runs[-1][1] += 1
        else:
            runs.append([point, 1, glyph])
    return [number for run in runs for number in run]


def face_table(font, tabular_names):
    """The table of one face. All lengths are in 1/1000 em, the units of this family's design."""
    assert font["head"].unitsPerEm == 1000
    glyphs = font.getGlyphOrder()
    return {
        "ascender": font["hhea"].ascent,
        "descender": font["hhea"].descent,
        "capHeight": font["OS/2"].sCapHeight,
        "xHeight": font["OS/2"].sxHeight,
        "codePoints": _code_point_runs(font),
        "advances": [font["hmtx"][glyph][0] for glyph in glyphs],
        "tabular": [font.getGlyphID(name) for name in tabular_names],
        "kerning": kerning(font),
    }
