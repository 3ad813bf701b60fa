"""Builds Renmai's fonts; called by make-subset.sh with the folders of Inter, of Noto Sans SC and of the result.

JavaFX decides the shape of what comes out:
- It does not dependably fall back to a font that was loaded but is not installed. In the English interface a
  machine without a Chinese font would show boxes for Chinese names, and Windows may show them in a serif face.
  So Inter carries the Han glyphs of Noto Sans SC in the matching weight. Inter's own glyphs win.
- It knows two weights of a family, regular and bold (700 and up). The design uses 400, 500 and 600, so the
  bold of family "Inter" is drawn with SemiBold, and Medium is a family of its own, "Inter Medium".
- It cannot ask for OpenType features, so tabular figures (tnum) become the ordinary ones.
Noto Sans SC itself stays as it is, only smaller: it serves the Chinese interface, where “” and · are full width.
"""

import bz2
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

UNIHAN = Path("/usr/share/unicode/Unihan_OtherMappings.txt.bz2")
UNITS_PER_EM = 1000


def codec_characters(codec, leads, trails):
    """All characters of a two-byte Chinese encoding in the given rows."""
    found = set()
    for lead in leads:
        for trail in trails:
            try:
                found.update(map(ord, bytes((lead, trail)).decode(codec)))
            except UnicodeDecodeError:
                pass  # an unassigned cell of the table
    return found


def wanted():
    chars = codec_characters("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF))
    # Level 1 of Big5, the traditional forms in daily use, so 陳, 劉, 歐陽 or 龍 in a name is no box.
    chars |= codec_characters("big5", range(0xA4, 0xC7), range(0x40, 0xFF))
    with bz2.open(UNIHAN, "rt", encoding="utf-8") as unihan:
        for line in unihan:
            if "\tkTGH\t" in line:
                chars.add(int(line.split("\t")[0][2:], 16))
    chars |= set(range(0x20, 0x7F)) | set(range(0xA0, 0x180))  # Latin
    chars |= set(range(0x1CD, 0x1DD)) | {0x1F8, 0x1F9, 0x251, 0x261}  # pinyin with tone marks
    chars |= set(range(0x2010, 0x2028)) | set(range(0x2030, 0x205F))  # general punctuation
    chars |= set(range(0x20A0, 0x20C1)) | set(range(0x2150, 0x2190))  # currencies, number forms
    chars |= set(range(0x2190, 0x219A)) | set(range(0x2200, 0x2300))  # arrows, mathematics
    chars |= set(range(0x2460, 0x24FF)) | set(range(0x25A0, 0x2640))  # circled numbers, shapes
    chars |= set(map(ord, "♠♡♢♣♤♥♦♧✓✔✕✖✗✘⏎␣"))
    chars |= set(range(0x3000, 0x3040)) | set(range(0x31C0, 0x31E4))  # Chinese punctuation, strokes
    chars |= set(range(0x3220, 0x3248)) | set(range(0x3280, 0x32B1))  # numbers in brackets and circles
    chars |= set(range(0xFE10, 0xFE20)) | set(range(0xFE30, 0xFE50))  # vertical forms
    chars |= set(range(0xFF00, 0xFFEF))  # full-width forms
    return chars


def cut(path, chars, features):
    options = subset.Options()
    options.layout_features = features
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    options.hinting = False
    options.drop_tables += ["BASE", "STAT", "vhea", "vmtx", "DSIG", "meta"]
    font = TTFont(path)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=chars)
    cutter.subset(font)
    return font


def name(font, family, style, source):
    """Gives the font the only names JavaFX reads, and the only weight it and fontconfig will then agree on."""
    bold = style == "Bold"
    full = f"{family} {style}"
    table = font["name"]
    kept = {key: table.getDebugName(key) for key in (0, 5, 13, 14)}  # copyright, version, licence and its address
    if source:
        kept[0] += "; " + source
        kept[10] = "Inter with the Han glyphs of Noto Sans SC, put together for Renmai."
    table.names = []
    post_script = family.replace(" ", "") + "-" + style
    values = {1: family, 2: style, 3: f"Renmai:{post_script}", 4: full, 6: post_script, **kept}
    for key, value in sorted(values.items()):
        table.setName(value, key, 3, 1, 0x409)
    os2 = font["OS/2"]
    os2.usWeightClass = 700 if bold else 400
    os2.fsSelection = (os2.fsSelection & ~0b1100001) | (0b100000 if bold else 0b1000000)
    font["head"].macStyle = 1 if bold else 0


def tabular_figures(font):
    """Points the character map at the tabular form of each glyph that has one."""
    gsub = font["GSUB"].table
    swaps = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for table in gsub.LookupList.Lookup[index].SubTable:
                    table = getattr(table, "ExtSubTable", table)
                    swaps.update(table.mapping)
    for table in font["cmap"].tables:
        for digit in map(ord, "0123456789"):
            if digit in table.cmap:
                table.cmap[digit] = swaps.get(table.cmap[digit], table.cmap[digit])
    widths = {font["hmtx"][font.getBestCmap()[ord(d)]][0] for d in "0123456789"}
    assert len(widths) == 1, widths


def add_han(inter, noto):
    """Appends to Inter the glyphs of Noto for every character Inter lacks."""
    missing = {code: glyph for code, glyph in noto.getBestCmap().items() if code not in inter.getBestCmap()}
    glyf, hmtx, source = inter["glyf"], inter["hmtx"], noto["glyf"]
    order = inter.getGlyphOrder()[:]
    taken = {}

    def take(glyph_name):
        if glyph_name not in taken:
            taken[glyph_name] = f"noto{len(taken)}"
            glyph = source[glyph_name]
            if glyph.isComposite():
                for component in glyph.components:
                    component.glyphName = take(component.glyphName)
            order.append(taken[glyph_name])
            glyf.glyphs[taken[glyph_name]] = glyph
            hmtx.metrics[taken[glyph_name]] = noto["hmtx"].metrics[glyph_name]
        return taken[glyph_name]

    added = {code: take(glyph) for code, glyph in missing.items()}
    inter.setGlyphOrder(order)
    glyf.glyphOrder = order
    for table in inter["cmap"].tables:
        if table.isUnicode():
            limit = 0x110000 if table.format == 12 else 0x10000
            table.cmap.update({code: glyph for code, glyph in added.items() if code < limit})


def full_character_map(font):
    """Makes sure there is a 32-bit character map: rare Han characters lie beyond U+FFFF."""
    if not any(t.format == 12 for t in font["cmap"].tables):
        table = CmapSubtable.newSubtable(12)
        table.platformID, table.platEncID, table.language = 3, 10, 0
        table.cmap = dict(font.getBestCmap())
        font["cmap"].tables.append(table)


def save(font, path):
    font["OS/2"].recalcUnicodeRanges(font)
    font["post"].formatType = 3.0
    font["head"].created = font["head"].modified = 3782845600  # a fixed time, so the same sources give the same bytes
    font.recalcTimestamp = False
    font.save(path)
    check = TTFont(path)
    print(f"{path.name}: {len(check.getBestCmap())} characters, {path.stat().st_size / 1e6:.2f} MB")


def main(inter_dir, noto_dir, out):
    chars = wanted()
    noto_weights = ("400Regular", "500Medium", "600SemiBold", "700Bold")
    noto_files = {weight: Path(noto_dir) / weight / f"NotoSansSC_{weight}.ttf" for weight in noto_weights}

    for weight, style in (("400Regular", "Regular"), ("700Bold", "Bold")):
        noto = cut(noto_files[weight], chars, [])
        name(noto, "Noto Sans SC", style, None)
        save(noto, Path(out) / f"NotoSansSC-{style}.ttf")

    for weight, noto_weight, family, style in (
        ("Regular", "400Regular", "Inter", "Regular"),
        ("Medium", "500Medium", "Inter Medium", "Regular"),
        ("SemiBold", "600SemiBold", "Inter", "Bold"),
    ):
        every = set(TTFont(Path(inter_dir) / f"Inter-{weight}.woff2").getBestCmap())
        inter = cut(Path(inter_dir) / f"Inter-{weight}.woff2", every, ["ccmp", "mark", "mkmk", "tnum"])
        inter.flavor = None
        scale_upem(inter, UNITS_PER_EM)
        tabular_figures(inter)
        full_character_map(inter)
        noto = cut(noto_files[noto_weight], chars, [])
        copyright_noto = noto["name"].getDebugName(0)
        add_han(inter, noto)
        name(inter, family, style, copyright_noto)
        save(inter, Path(out) / f"Inter-{weight}.ttf")


main(*sys.argv[1:])
