//! The embedded font: Noto Sans CJK SC, reduced to what the data and the report say (tools/font.sh). Each file gets only the
//! glyphs that it shows.

use std::collections::BTreeMap;

use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Finish, Name, Pdf, Rect, Ref, Str};
use subsetter::GlyphRemapper;
use ttf_parser::{Face, RawFace, Tag};

static FILE: &[u8] = include_bytes!("../../fonts/NotoSansCJKsc-Regular.otf");
const NAME: Name<'static> = Name(b"IDCASX+NotoSansCJKsc-Regular");
const CMAP_NAME: Name<'static> = Name(b"Adobe-Identity-UCS");
const SYSTEM: SystemInfo<'static> = SystemInfo {
    registry: Str(b"Adobe"),
    ordering: Str(b"Identity"),
    supplement: 0,
};

/// The objects of a font in a PDF.
pub struct FontRefs {
    pub font: Ref,
    pub descendant: Ref,
    pub descriptor: Ref,
    pub file: Ref,
    pub unicode: Ref,
}

/// The glyphs that one document uses.
pub struct Font {
    face: Face<'static>,
    glyphs: GlyphRemapper,
    /// By the number of a glyph in the document: its character and its width.
    used: BTreeMap<u16, (char, f32)>,
}

impl Font {
    pub fn new() -> Option<Font> {
        Some(Font {
            face: Face::parse(FILE, 0).ok()?,
            glyphs: GlyphRemapper::new(),
            used: BTreeMap::new(),
        })
    }

    /// Whether there is a glyph for the character.
    #[cfg(test)]
    pub fn has(&self, character: char) -> bool {
        self.face.glyph_index(character).is_some()
    }

    /// The width of a character in thousandths of the font size.
    pub fn width(&self, character: char) -> f32 {
        let glyph = self.face.glyph_index(character).unwrap_or_default();
        let advance = self.face.glyph_hor_advance(glyph).unwrap_or_default();
        f32::from(advance) * 1000.0 / f32::from(self.face.units_per_em())
    }

    /// The text as the page's content names its glyphs: two bytes each.
    pub fn encode(&mut self, text: &str) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(text.len());
        for character in text.chars() {
            let glyph = self.face.glyph_index(character).unwrap_or_default();
            let number = self.glyphs.remap(glyph.0);
            let width = self.width(character);
            self.used.entry(number).or_insert((character, width));
            bytes.extend(number.to_be_bytes());
        }
        bytes
    }

    /// Writes the font with the glyphs that were encoded so far.
    pub fn write(&self, pdf: &mut Pdf, refs: &FontRefs) -> Option<()> {
        let reduced = subsetter::subset(FILE, 0, &self.glyphs).ok()?;
        let outlines = RawFace::parse(&reduced, 0).ok()?;
        let outlines = outlines.table(Tag::from_bytes(b"CFF "))?;
        pdf.type0_font(refs.font)
            .base_font(NAME)
            .encoding_predefined(Name(b"Identity-H"))
            .descendant_font(refs.descendant)
            .to_unicode(refs.unicode);
        let mut descendant = pdf.cid_font(refs.descendant);
        descendant.subtype(CidFontType::Type0);
        descendant.base_font(NAME).system_info(SYSTEM);
        descendant.font_descriptor(refs.descriptor);
        let mut widths = descendant.widths();
        for (number, (_, width)) in &self.used {
            widths.consecutive(*number, [*width]);
        }
        widths.finish();
        descendant.finish();
        self.describe(pdf, refs);
        let mut file = pdf.stream(refs.file, outlines);
        file.pair(Name(b"Subtype"), Name(b"CIDFontType0C"));
        file.finish();
        // So that the text can be searched and copied.
        let mut unicode = UnicodeCmap::<u16>::new(CMAP_NAME, SYSTEM);
        for (number, (character, _)) in &self.used {
            unicode.pair(*number, *character);
        }
        pdf.cmap(refs.unicode, &unicode.finish());
        Some(())
    }

    fn describe(&self, pdf: &mut Pdf, refs: &FontRefs) {
        let scale = |units: i16| f32::from(units) * 1000.0 / f32::from(self.face.units_per_em());
        let limits = self.face.global_bounding_box();
        pdf.font_descriptor(refs.descriptor)
            .name(NAME)
            .flags(FontFlags::SYMBOLIC)
            .bbox(Rect::new(
                scale(limits.x_min),
                scale(limits.y_min),
                scale(limits.x_max),
                scale(limits.y_max),
            ))
            .italic_angle(0.0)
            .ascent(scale(self.face.ascender()))
            .descent(scale(self.face.descender()))
            .cap_height(scale(self.face.capital_height().unwrap_or(733)))
            .stem_v(90.0)
            .font_file3(refs.file);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Everything that a report can say is written in these files.
    #[test]
    fn the_font_has_every_character_of_the_data() {
        let font = Font::new().expect("a font");
        for (file, text) in [
            ("exams", include_str!("../data/exams.rs")),
            ("labs", include_str!("../data/labs.rs")),
            ("modalities", include_str!("../data/modalities.rs")),
            ("orgs", include_str!("../data/orgs.rs")),
            ("people", include_str!("../data/people.rs")),
            ("pdf", include_str!("pdf.rs")),
        ] {
            let lacking: String = text
                .chars()
                .filter(|c| *c != '\n' && !font.has(*c))
                .collect();
            assert_eq!(lacking, "", "{file}: run tools/font.sh");
        }
    }
}
