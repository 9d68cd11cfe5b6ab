"""Pair kerning of a font as one table of classes.

GPOS is read once, here, so that the program need not load a shaping engine. The classes are not the font's own but the
fewest with the same effect: two glyphs share a left class when all pairs that they begin have the same values.
"""

X_ADVANCE_ONLY = 4


def _pair_subtables(font):
    gpos = font["GPOS"].table
    lookups = {
        index
        for record in gpos.FeatureList.FeatureRecord
        if record.FeatureTag == "kern"
        for index in record.Feature.LookupListIndex
    }
    # Of one lookup, the first subtable that matches decides; the values of several lookups would add up.
    assert len(lookups) == 1, "expected one kerning lookup"
    lookup = gpos.LookupList.Lookup[lookups.pop()]
    return [getattr(subtable, "ExtSubTable", subtable) for subtable in lookup.SubTable]


def _value(record):
    return getattr(record, "XAdvance", 0) or 0 if record else 0


def _single_pairs(subtable, left):
    """Format 1 names the right glyphs one by one; the next subtable decides on pairs that it does not name."""
    pairs = subtable.PairSet[subtable.Coverage.glyphs.index(left)]
    return {record.SecondGlyph: _value(record.Value1) for record in pairs.PairValueRecord}


def _class_row(subtable, left, glyphs):
    """Format 2 decides on every right glyph, with 0 as well: glyphs that it does not name are of class 0."""
    records = subtable.Class1Record[subtable.ClassDef1.classDefs.get(left, 0)].Class2Record
    right_class = subtable.ClassDef2.classDefs
    return {right: _value(records[right_class.get(right, 0)].Value1) for right in glyphs}


def _row(subtables, left, glyphs):
    """Kerning after `left` for every right glyph, in the order of `glyphs`."""
    decided = {}
    for subtable in subtables:
        if left not in subtable.Coverage.glyphs:
            continue
        assert subtable.ValueFormat1 in (0, X_ADVANCE_ONLY) and not subtable.ValueFormat2
        found = _single_pairs(subtable, left) if subtable.Format == 1 else _class_row(subtable, left, glyphs)
        decided = {**found, **decided}
    return tuple(decided.get(right, 0) for right in glyphs)


def _classes(rows):
    """(class of each row, the distinct rows). Class 0 is the row of zeros, so that most classes are short to write."""
    zero = tuple([0] * len(rows[0]))
    numbers = {zero: 0}
    return [numbers.setdefault(row, len(numbers)) for row in rows], list(numbers)


def kerning(font):
    """{left, right: class of each glyph; pairs: for each left class [right class, value, …] without zeros}."""
    glyphs = font.getGlyphOrder()
    subtables = _pair_subtables(font)
    left, rows = _classes([_row(subtables, glyph, glyphs) for glyph in glyphs])
    right, columns = _classes(list(zip(*rows)))
    pairs = [[part for to, column in enumerate(columns) if column[row] for part in (to, column[row])] for row in range(len(rows))]
    return {"left": left, "right": right, "pairs": pairs}
