//! A file of the platform's, piece by piece.

use reqwest::Client;
use url::Url;

use crate::error::Result;
use crate::failure::{classify, classify_body, redirected, server_of, status_error, too_large};

/// A file of the platform's, by an address that it gave. No token goes with it: the host may be any.
pub async fn fetch_file(
    client: &Client,
    most: usize,
    url: Url,
    chunks: tokio::sync::mpsc::Sender<Vec<u8>>,
) -> Result<()> {
    let server = server_of(&url);
    let mut response = client
        .get(url.clone())
        .send()
        .await
        .map_err(|error| classify(&error, &server).error)?;
    let status = response.status().as_u16();
    match status {
        200..=299 => {}
        300..=399 => return Err(redirected(status, response.headers(), &url)),
        _ => return Err(status_error(status)),
    }
    let mut total = 0;
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) => {
                total += chunk.len();
                if total > most {
                    return Err(too_large(most));
                }
                if chunks.send(chunk.to_vec()).await.is_err() {
                    // Who writes the file has given up and says why.
                    return Ok(());
                }
            }
            Ok(None) => return Ok(()),
            Err(error) => return Err(classify_body(&error, &server)),
        }
    }
}
