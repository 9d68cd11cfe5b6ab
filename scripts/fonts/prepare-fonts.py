"""Makes templates/assets/fonts from Source Sans 3: subset, renamed, with a table of measures.

    python3 -m venv .cache/fonts-venv
    .cache/fonts-venv/bin/pip install -r scripts/fonts/requirements.txt
    .cache/fonts-venv/bin/python scripts/fonts/prepare-fonts.py

The output depends only on the fonts in node_modules and the pinned fonttools: it is the same bytes every time.
"""

import json
import shutil
from pathlib import Path

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.reorderGlyphs import reorderGlyphs

from characters import REQUIRED, wanted
from metrics import face_table

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "node_modules/@expo-google-fonts/source-sans-3"
TARGET = ROOT / "templates/assets/fonts"

# Source is a Reserved Font Name: a changed version must have another (OFL 1.1, section 3).
FAMILY = "Samverkan Sans"
FACES = {
    "regular": ("400Regular/SourceSans3_400Regular.ttf", "Regular"),
    "italic": ("400Regular_Italic/SourceSans3_400Regular_Italic.ttf", "Italic"),
    "semibold": ("600SemiBold/SourceSans3_600SemiBold.ttf", "SemiBold"),
}
FIGURES = "zero one two three four five six seven eight nine".split()
DROPPED = ["prep", "fpgm", "cvt ", "gasp", "BASE", "STAT", "GDEF", "GSUB", "DSIG", "MATH"]
KEPT_NAMES = (0, 13, 14)  # copyright notice, licence, licence address
WINDOWS = (3, 1, 0x409)


def subset(font):
    """Keeps the wanted characters with their kerning, and both widths of figures."""
    options = Options()
    options.layout_features = ["kern"]
    options.drop_tables = [*options.drop_tables, *(tag for tag in DROPPED if tag != "GSUB")]
    options.hinting = False
    options.glyph_names = True
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted(), glyphs=[f"{figure}.p" for figure in FIGURES])
    subsetter.subset(font)


def choose_figures(font):
    """Gives running text proportional figures; figures of one width are the feature `tnum`.

    Source Sans has it the other way around (`pnum`), which leaves gaps around every 1 in dates and registration numbers.
    """
    for cmap in font["cmap"].tables:
        for code_point, figure in enumerate(FIGURES, ord("0")):
            cmap.cmap[code_point] = f"{figure}.p"
    # The italic's zero is one unit narrower than the other figures, which shows when a column of ten figures is measured.
    width = max(font["hmtx"][figure][0] for figure in FIGURES)
    for figure in FIGURES:
        font["hmtx"][figure] = (width, font["hmtx"][figure][1])
    pairs = " ".join(f"sub {figure}.p by {figure};" for figure in FIGURES)
    addOpenTypeFeaturesFromString(
        font, f"languagesystem DFLT dflt; languagesystem latn dflt; feature tnum {{ {pairs} }} tnum;", tables=["GSUB"]
    )


def order_by_code_point(font):
    """Orders glyphs by code point, which makes the table of measures short."""
    # Composite glyphs name their parts by number until they are read: read after the change, they would have other parts.
    glyf = font["glyf"]
    for name in font.getGlyphOrder():
        glyf[name].expand(glyf)
    first = {}
    for point, name in sorted(font.getBestCmap().items()):
        first.setdefault(name, point)
    rest = [name for name in font.getGlyphOrder() if name != ".notdef"]
    reorderGlyphs(font, [".notdef", *sorted(rest, key=lambda name: (first.get(name, 0x110000), name))])


def rename(font, style):
    """Replaces every name of the original but its copyright notice and licence."""
    old = font["name"]
    kept = [(number, old.getDebugName(number)) for number in KEPT_NAMES]
    regular_or_italic = style in ("Regular", "Italic")
    full = f"{FAMILY} {style}"
    postscript = f"{FAMILY.replace(' ', '')}-{style}"
    version = f"Version {font['head'].fontRevision:.3f}"
    names = [
        *kept,
        (1, FAMILY if regular_or_italic else full),
        (2, style if regular_or_italic else "Regular"),
        (3, f"{version};{postscript}"),
        (4, full),
        (5, version),
        (6, postscript),
        *([] if regular_or_italic else [(16, FAMILY), (17, style)]),
    ]
    font["name"] = newTable("name")
    font["name"].names = []
    for number, text in sorted(names):
        font["name"].setName(text, number, *WINDOWS)
    font["OS/2"].achVendID = "    "


def prepare(face):
    path, style = FACES[face]
    font = TTFont(SOURCE / path, recalcTimestamp=False)
    subset(font)
    missing = [char for char in REQUIRED if ord(char) not in font.getBestCmap()]
    assert not missing, f"{face} lacks {missing}"
    choose_figures(font)
    order_by_code_point(font)
    rename(font, style)
    table = face_table(font, FIGURES)
    # Once the order is settled, the names of glyphs are of no use: post format 3 leaves them out.
    font["post"].formatType = 3.0
    font.save(TARGET / f"{face}.ttf")
    return table


def main():
    TARGET.mkdir(parents=True, exist_ok=True)
    tables = {face: prepare(face) for face in FACES}
    (TARGET / "metrics.json").write_text(json.dumps(tables, separators=(",", ":")) + "\n", encoding="utf-8")
    shutil.copyfile(SOURCE / "LICENSE_FONT", TARGET / "OFL.txt")
    for path in sorted(TARGET.iterdir()):
        print(f"{path.stat().st_size:8} {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
