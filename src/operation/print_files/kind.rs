//! What a file is by its first bytes, and what a row says that it is.

use serde::Deserialize;

use crate::json::Members;

/// Readers look for a PDF's header this far in.
const PDF_HEADER_WITHIN: usize = 1024;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Pdf,
    Jpg,
    Png,
    Tiff,
    Dicom,
    Bmp,
    Gif,
    Webp,
}

/// Kind, its word in `file_format`, its ending, and the names that rows have for it, in lower case.
type Described = (Kind, &'static str, &'static str, &'static [&'static str]);

const KINDS: &[Described] = &[
    (Kind::Pdf, "Pdf", "pdf", &["pdf", "x-pdf"]),
    (
        Kind::Jpg,
        "Jpg",
        "jpg",
        &["jpg", "jpeg", "jpe", "jfif", "pjpeg"],
    ),
    (Kind::Png, "Png", "png", &["png", "x-png"]),
    (Kind::Tiff, "Tiff", "tif", &["tif", "tiff"]),
    (Kind::Dicom, "Dicom", "dcm", &["dcm", "dicom"]),
    (Kind::Bmp, "Bmp", "bmp", &["bmp", "x-ms-bmp"]),
    (Kind::Gif, "Gif", "gif", &["gif"]),
    (Kind::Webp, "Webp", "webp", &["webp"]),
];

impl Kind {
    /// What bytes that begin like this are, where it is a document or picture that is known here.
    pub fn of(head: &[u8]) -> Option<Kind> {
        let at = |from: usize, magic: &[u8]| {
            head.get(from..).is_some_and(|rest| rest.starts_with(magic))
        };
        // Two letters begin many a text: the four bytes behind the size are zero in a picture.
        let bitmap = at(0, b"BM") && at(6, &[0; 4]);
        let tiff = [&b"II*\0"[..], b"MM\0*", b"II+\0", b"MM\0+"];
        if at(0, b"\xff\xd8\xff") {
            Some(Kind::Jpg)
        } else if at(0, b"\x89PNG\r\n\x1a\n") {
            Some(Kind::Png)
        } else if tiff.iter().any(|magic| at(0, magic)) {
            Some(Kind::Tiff)
        } else if at(128, b"DICM") {
            Some(Kind::Dicom)
        } else if at(0, b"GIF8") {
            Some(Kind::Gif)
        } else if at(0, b"RIFF") && at(8, b"WEBP") {
            Some(Kind::Webp)
        } else if bitmap {
            Some(Kind::Bmp)
        } else if is_pdf(head) {
            Some(Kind::Pdf)
        } else {
            None
        }
    }

    pub fn word(self) -> &'static str {
        self.described().1
    }

    pub fn ending(self) -> &'static str {
        self.described().2
    }

    fn described(self) -> &'static Described {
        KINDS
            .iter()
            .find(|described| described.0 == self)
            .unwrap_or(&KINDS[0])
    }
}

fn is_pdf(head: &[u8]) -> bool {
    let within = &head[..head.len().min(PDF_HEADER_WITHIN)];
    // A page or a reply that only mentions it begins with a bracket.
    head.starts_with(b"%PDF")
        || Text::of(head) == Text::None && memchr::memmem::find(within, b"%PDF-").is_some()
}

/// What a row's `file_format` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Declared {
    Absent,
    As(Kind),
    /// A format that is not known here.
    Other,
}

impl Declared {
    /// `Pdf`, `.pdf`, `image/jpeg; q=1` ...
    pub fn read(format: &str) -> Declared {
        let name = format.trim().to_ascii_lowercase();
        if name.is_empty() {
            return Declared::Absent;
        }
        let name = name.split(';').next().unwrap_or_default().trim_end();
        let name = ["application/", "image/"]
            .iter()
            .find_map(|media| name.strip_prefix(media))
            .or_else(|| name.strip_prefix('.'))
            .unwrap_or(name);
        KINDS
            .iter()
            .find(|described| described.3.contains(&name))
            .map_or(Declared::Other, |described| Declared::As(described.0))
    }
}

/// What stands in a file's place by mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text {
    /// HTML or XML.
    Page,
    Json,
    None,
}

impl Text {
    pub fn of(head: &[u8]) -> Text {
        let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
        let start = head.trim_ascii_start();
        match start.first() {
            Some(b'<') => Text::Page,
            Some(b'{') if Members::deserialize(&mut from(start)).is_ok() => Text::Json,
            Some(b'{') if matches!(start[1..].trim_ascii_start().first(), Some(b'"')) => Text::Json,
            Some(b'[') if <&serde_json::value::RawValue>::deserialize(&mut from(start)).is_ok() => {
                Text::Json
            }
            _ => Text::None,
        }
    }
}

fn from(bytes: &[u8]) -> serde_json::Deserializer<serde_json::de::SliceRead<'_>> {
    serde_json::Deserializer::from_slice(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_as_rows_write_them() {
        for (format, kind) in [
            ("Pdf", Kind::Pdf),
            (" .PDF ", Kind::Pdf),
            ("application/pdf; charset=binary", Kind::Pdf),
            ("JPEG", Kind::Jpg),
            ("image/jpeg", Kind::Jpg),
            ("application/dicom", Kind::Dicom),
            ("image/tiff", Kind::Tiff),
        ] {
            assert_eq!(Declared::read(format), Declared::As(kind), "{format}");
        }
        assert_eq!(Declared::read(" "), Declared::Absent);
        for format in ["Ofd", "../Jpg", "pdf/../x", "..pdf", "application/"] {
            assert_eq!(Declared::read(format), Declared::Other, "{format}");
        }
    }

    #[test]
    fn first_bytes() {
        let dicom = [&[0; 128][..], b"DICM"].concat();
        let late = [&[b'-'; 1019][..], b"%PDF-1.4"].concat();
        let too_late = [&[b'-'; 1020][..], b"%PDF-1.4"].concat();
        let cases: &[(&[u8], Option<Kind>)] = &[
            (b"%PDF-1.7", Some(Kind::Pdf)),
            (b"\xef\xbb\xbf\r\n%PDF-1.7", Some(Kind::Pdf)),
            (&late, Some(Kind::Pdf)),
            (&too_late, None),
            (b"<p>%PDF-1.7", None),
            (b"{\"msg\":\"%PDF-1.7\"}", None),
            (b"\xff\xd8\xff\xe0", Some(Kind::Jpg)),
            (b"\x89PNG\r\n\x1a\n", Some(Kind::Png)),
            (b"II*\0", Some(Kind::Tiff)),
            (b"MM\0*", Some(Kind::Tiff)),
            (&dicom, Some(Kind::Dicom)),
            (b"BM\x36\x10\0\0\0\0\0\0\x36\0\0\0", Some(Kind::Bmp)),
            (b"BMW is a car", None),
            (b"GIF89a", Some(Kind::Gif)),
            (b"RIFF\0\0\0\0WEBP", Some(Kind::Webp)),
            (b"", None),
        ];
        for (head, kind) in cases {
            assert_eq!(Kind::of(head), *kind, "{head:?}");
        }
        assert_eq!(Text::of(b"[1]"), Text::Json);
        assert_eq!(Text::of(b"[1"), Text::None);
        assert_eq!(Text::of(b"{}"), Text::Json);
        assert_eq!(Text::of("\u{feff} <html>".as_bytes()), Text::Page);
    }
}
