//! A reply's body as text.

use encoding_rs::{DecoderResult, UTF_8};
use reqwest::Response;
use reqwest::header::{CONTENT_ENCODING, CONTENT_TYPE};

use super::headers::text_of;
use crate::envelope::unexpected;
use crate::error::Result;
use crate::failure::{classify_body, too_large};
use crate::memory::no_room_for_reply;
use crate::said;
use crate::said::Title;

/// The whole body as text, `most` bytes of it.
pub async fn read(mut response: Response, most: usize, server: &str) -> Result<String> {
    let length = response.content_length();
    if length.is_some_and(|length| length > most as u64) {
        return Err(too_large(most));
    }
    if let Some(encoding) = text_of(response.headers(), &CONTENT_ENCODING)
        && !encoding.eq_ignore_ascii_case("identity")
    {
        return Err(unexpected(COMPRESSED));
    }
    let charset = text_of(response.headers(), &CONTENT_TYPE).and_then(charset_of);
    let mut decoder = charset.unwrap_or(UTF_8).new_decoder_with_bom_removal();
    // What a server promises is not worth an allocation that may fail; beyond this the text grows by what really
    // arrives.
    const TRUSTED: usize = 4 * 1024 * 1024;
    // The NUL that ends it at the boundary, and what a decoder asks for before it knows that it needs less.
    const ROOM: usize = 16;
    let promised = length.map_or(0, |length| length as usize) + ROOM;
    let mut text = String::new();
    reserve(&mut text, promised.min(TRUSTED))?;
    let mut received = 0;
    loop {
        let chunk = match response.chunk().await {
            Ok(chunk) => chunk,
            Err(error) => return Err(classify_body(&error, server)),
        };
        let bytes = chunk.as_deref().unwrap_or_default();
        received += bytes.len();
        if received > most {
            return Err(too_large(most));
        }
        let more = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
        let needed = text.len() + more.ok_or_else(|| too_large(most))? + 1;
        if needed > text.capacity() {
            // Doubled, but not past what was promised: the last growth of a large reply would waste most.
            let doubled = needed.max(text.capacity() * 2);
            let goal = match needed <= promised {
                true => doubled.min(promised),
                false => doubled,
            };
            let more = goal - text.len();
            reserve(&mut text, more)?;
        }
        let (outcome, _) =
            decoder.decode_to_string_without_replacement(bytes, &mut text, chunk.is_none());
        if outcome != DecoderResult::InputEmpty {
            return Err(unexpected(WRONG_TEXT));
        }
        if chunk.is_none() {
            return Ok(text);
        }
    }
}

fn reserve(text: &mut String, more: usize) -> Result<()> {
    text.try_reserve_exact(more)
        .map_err(|_| no_room_for_reply())
}

/// UTF-8 unless the reply says otherwise.
fn charset_of(content_type: &str) -> Option<&'static encoding_rs::Encoding> {
    let (_, rest) = content_type
        .to_ascii_lowercase()
        .split_once("charset=")
        .map(|(a, b)| (a.to_owned(), b.to_owned()))?;
    let label = rest.split(';').next()?.trim().trim_matches('"').to_owned();
    encoding_rs::Encoding::for_label(label.as_bytes())
}

const COMPRESSED: Title = said!(
    "返回内容被压缩，而请求并未要求压缩。",
    "the reply is compressed, which was not asked for."
);
const WRONG_TEXT: Title = said!(
    "返回内容的文字编码不正确。",
    "the reply's text is not in the encoding it claims."
);
