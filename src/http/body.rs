//! A reply's body.

use std::time::Duration;

use reqwest::header::CONTENT_TYPE;

use super::arriving::Arriving;
use super::claim::Claim;
use super::headers::{coding_of, text_of};
use super::text::{ASK_WITHOUT_COMPRESSION, Text};
use crate::error::{Code, Error, Result};
use crate::failure::{classify_body, too_large};
use crate::said;

/// The whole body as text, `most` bytes of it.
pub async fn read(mut arriving: Arriving, most: usize, server: &str) -> Result<String> {
    let response = &arriving.response;
    let length = arriving.length;
    if length.is_some_and(|length| length > most as u64) {
        return Err(too_large(most));
    }
    if let Some(coding) = coding_of(response.headers()) {
        return Err(compressed(coding));
    }
    let claim = Claim::of(text_of(response.headers(), &CONTENT_TYPE));
    let mut text = Text::new(length.map_or(0, |length| length as usize))?;
    let mut received = 0;
    loop {
        let chunk = match arriving.chunk().await {
            Ok(Some(chunk)) => chunk,
            Ok(None) => return text.finish(claim, most).await,
            Err(error) => return Err(classify_body(&error, server)),
        };
        received += chunk.len();
        if received > most {
            return Err(too_large(most));
        }
        text.push(&chunk)?;
    }
}

/// The body beside a status that is not success, as far as it can be had: the status is the answer, whatever becomes of
/// the words that explain it.
pub async fn read_beside_status(arriving: Arriving, patience: Duration) -> String {
    const MOST: usize = 64 * 1024;

    let reading = tokio::time::timeout(patience, read(arriving, MOST, ""));
    reading.await.ok().and_then(Result::ok).unwrap_or_default()
}

fn compressed(coding: &'static str) -> Error {
    let what = said!(
        "返回内容被压缩（{coding}），而请求并未要求压缩。",
        "the reply is compressed ({coding}), which was not asked for.",
        coding
    );
    Error::new(Code::BadResponse, what, ASK_WITHOUT_COMPRESSION)
}
