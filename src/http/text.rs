//! A reply's bytes as text. By RFC 8259 the `charset` of a JSON reply means nothing, and in the field it is often wrong:
//! what the bytes are is read off the bytes. Valid UTF-8 is UTF-8; a byte order mark or zero bytes tell UTF-16; the rest
//! may be GB18030. What is none of them, or may be two of them, is an error and never a guess.

use encoding_rs::{Decoder, DecoderResult, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use super::claim::Claim;
use super::signs::{Signs, Verdict};
use crate::error::{Code, Error, Result, Title};
use crate::failure::too_large;
use crate::memory::{NoRoom, extend, leaves_enough, no_room_for_reply, text_for};
use crate::said;
use crate::secret::wipe;

/// Text that grows as its bytes arrive. Valid UTF-8, which nearly every reply is, is copied once.
pub struct Text {
    decoder: Decoder,
    /// What is valid so far: the bytes that have come, but for those in `begun`.
    valid: String,
    /// The beginning of a character whose rest has not arrived.
    begun: Vec<u8>,
    /// All bytes, once they are known not to be UTF-8.
    raw: Option<Vec<u8>>,
    /// As many bytes as the server promises.
    promised: usize,
}

impl Text {
    pub fn new(promised: usize) -> Result<Text> {
        // What a server promises is not worth an allocation that may fail; beyond this the text grows by what really
        // arrives.
        const TRUSTED: usize = 4 * 1024 * 1024;
        // The NUL that ends it at the boundary, and what a decoder asks for before it knows that it needs less.
        const ROOM: usize = 16;
        let promised = promised.saturating_add(ROOM);
        Ok(Text {
            decoder: UTF_8.new_decoder_without_bom_handling(),
            valid: text_for(promised.min(TRUSTED))?,
            begun: Vec::new(),
            raw: None,
            promised,
        })
    }

    pub fn push(&mut self, bytes: &[u8]) -> Result<()> {
        if let Some(raw) = &mut self.raw {
            return Ok(extend(raw, bytes)?);
        }
        self.reserve(bytes.len())?;
        let before = self.valid.len() + self.begun.len();
        let valid = &mut self.valid;
        let (outcome, _) = (self.decoder).decode_to_string_without_replacement(bytes, valid, false);
        // It writes a character when it has all of it.
        let taken = self.valid.len().checked_sub(before);
        if outcome != DecoderResult::InputEmpty {
            return self.turn_raw(taken, bytes);
        }
        let rest = match taken {
            Some(taken) => {
                self.begun.clear();
                &bytes[taken..]
            }
            None => bytes,
        };
        self.begun.extend_from_slice(rest);
        Ok(())
    }

    fn reserve(&mut self, bytes: usize) -> Result<()> {
        let more = (self.decoder).max_utf8_buffer_length_without_replacement(bytes);
        let needed = more.and_then(|more| more.checked_add(self.valid.len() + 1));
        let needed = needed.ok_or_else(no_room_for_reply)?;
        if needed <= self.valid.capacity() {
            return Ok(());
        }
        // Doubled, but not past what was promised: the last growth of a large reply would waste most.
        let doubled = needed.max(self.valid.capacity() * 2);
        let goal = match needed <= self.promised {
            true => doubled.min(self.promised),
            false => doubled,
        };
        let more = goal - self.valid.len();
        self.valid.try_reserve_exact(more).map_err(NoRoom::from)?;
        Ok(leaves_enough(self.valid.capacity())?)
    }

    /// From here on only bytes are collected: those that were valid so far, and the rest of these. `taken` of them are
    /// among the valid ones; `None`: not even all that had begun before.
    fn turn_raw(&mut self, taken: Option<usize>, bytes: &[u8]) -> Result<()> {
        let mut raw = std::mem::take(&mut self.valid).into_bytes();
        if taken.is_none() {
            extend(&mut raw, &self.begun)?;
        }
        extend(&mut raw, &bytes[taken.unwrap_or(0)..])?;
        self.begun.clear();
        self.raw = Some(raw);
        Ok(())
    }

    /// The whole text, when all bytes have come. `most` bytes are allowed to come of it.
    pub async fn finish(mut self, claim: Claim, most: usize) -> Result<String> {
        let starts_with_zero = |bytes: &[u8]| bytes.iter().take(2).any(|byte| *byte == 0);
        let ends_in_character = !self.begun.is_empty();
        if self.raw.is_none() && (ends_in_character || starts_with_zero(self.valid.as_bytes())) {
            self.turn_raw(None, &[])?;
        }
        match self.raw {
            Some(mut raw) => {
                let decoded = decode(&raw, claim, most).await;
                wipe(&mut raw);
                decoded
            }
            None => Ok(without_marks(self.valid)),
        }
    }
}

/// Some servers put a byte order mark before each part that they join.
fn without_marks(mut text: String) -> String {
    let marks = text.len() - text.trim_start_matches('\u{feff}').len();
    if marks > 0 {
        text.drain(..marks);
    }
    text
}

/// Bytes that are not valid UTF-8.
async fn decode(raw: &[u8], claim: Claim, most: usize) -> Result<String> {
    if raw.starts_with(b"\x1f\x8b") {
        return Err(wrong_text(GZIP, ASK_WITHOUT_COMPRESSION));
    }
    let (encoding, fault) = match raw {
        [0xef, 0xbb, 0xbf, ..] => return Err(wrong_text(DAMAGED_UTF8, ASK_PLATFORM)),
        [0xfe, 0xff, ..] | [0, ..] => (UTF_16BE, DAMAGED_UTF16),
        [0xff, 0xfe, ..] | [_, 0, ..] => (UTF_16LE, DAMAGED_UTF16),
        _ => match (Signs::of(raw).verdict(claim), claim) {
            (Verdict::DamagedUtf8, _) => return Err(wrong_text(DAMAGED_UTF8, ASK_PLATFORM)),
            (Verdict::Unclear, _) => return Err(wrong_text(UNKNOWN_TEXT, ASK_PLATFORM)),
            (Verdict::Other, Claim::Other(encoding)) => (encoding, UNKNOWN_TEXT),
            (Verdict::Other | Verdict::Gb, _) => (GB18030, UNKNOWN_TEXT),
        },
    };
    match decode_strictly(raw, encoding, most).await? {
        Some(text) => Ok(without_marks(text)),
        None => Err(wrong_text(fault, ASK_PLATFORM)),
    }
}

/// `None` where a byte does not fit. Now and then it is looked whether the call still has time.
async fn decode_strictly(
    raw: &[u8],
    encoding: &'static Encoding,
    most: usize,
) -> Result<Option<String>> {
    const PIECE: usize = 256 * 1024;

    let mut decoder = encoding.new_decoder_with_bom_removal();
    let mut text = String::new();
    let mut pieces = raw.chunks(PIECE).peekable();
    while let Some(piece) = pieces.next() {
        let more = decoder.max_utf8_buffer_length_without_replacement(piece.len());
        let more = more.ok_or_else(|| too_large(most))?;
        text.try_reserve(more + 1).map_err(NoRoom::from)?;
        leaves_enough(text.capacity())?;
        let last = pieces.peek().is_none();
        let (outcome, _) = decoder.decode_to_string_without_replacement(piece, &mut text, last);
        if outcome != DecoderResult::InputEmpty {
            return Ok(None);
        }
        tokio::task::yield_now().await;
    }
    Ok(Some(text))
}

fn wrong_text(what: Title, hint: Title) -> Error {
    Error::new(Code::BadResponse, what, hint).with_detail("text encoding")
}

const DAMAGED_UTF8: Title = said!(
    "返回内容的 UTF-8 文本已损坏，含有残缺的字符。",
    "the reply's text is damaged UTF-8: it has broken characters in it."
);
const DAMAGED_UTF16: Title = said!(
    "返回内容的 UTF-16 文本已损坏。",
    "the reply's text is damaged UTF-16."
);
const UNKNOWN_TEXT: Title = said!(
    "无法确定返回内容的文字编码：不是 UTF-8 或 UTF-16，也不能确定是 GB18030。",
    "the encoding of the reply's text cannot be told: it is neither UTF-8 nor UTF-16, and not certainly GB18030."
);
const ASK_PLATFORM: Title = said!(
    "为避免乱码，本次返回内容没有采用；请平台检查该接口输出的文字（应为 UTF-8）。",
    "Nothing of the reply was used, so that no name is garbled; ask the platform to check the text of this interface, which should be UTF-8."
);
const GZIP: Title = said!(
    "返回内容被压缩（gzip），而请求并未要求压缩。",
    "the reply is compressed (gzip), which was not asked for."
);
pub const ASK_WITHOUT_COMPRESSION: Title = said!(
    "请让平台或中间的代理、网关关闭压缩。",
    "Have compression turned off at the platform, or at the proxy or gateway on the way."
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_may_be_cut_between_pieces_anywhere() {
        let text = r#"{"msg":"成功 é 𠮷","data":[]}"#;
        for size in 1..text.len() {
            let mut read = Text::new(0).unwrap();
            for piece in text.as_bytes().chunks(size) {
                read.push(piece).unwrap();
            }
            assert!(read.raw.is_none() && read.begun.is_empty());
            assert_eq!(read.valid, text, "{size}");
        }
    }

    #[test]
    fn bytes_that_turn_out_not_to_be_utf8_are_all_kept() {
        let sent = b"{\"a\":\"\xe5\xbc\xa0\xe5\xbc\",\"b\":\"\xd5\xc5\"}\xe5";
        for size in 1..sent.len() {
            let mut read = Text::new(0).unwrap();
            for piece in sent.chunks(size) {
                read.push(piece).unwrap();
            }
            assert_eq!(read.raw.as_deref(), Some(sent.as_slice()), "{size}");
        }
    }
}
