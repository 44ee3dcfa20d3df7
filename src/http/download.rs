//! A file of the platform's, piece by piece.

use reqwest::Client;
use url::Url;

use super::route::Route;
use crate::error::Result;
use crate::failure::{by_proxy, classify_body, redirected, status_error, too_large};

/// A file of the platform's, by an address that it gave. No token goes with it: the host may be any.
pub async fn fetch_file(
    client: &Client,
    route: &Route,
    most: usize,
    url: Url,
    chunks: tokio::sync::mpsc::Sender<Vec<u8>>,
) -> Result<()> {
    let way = route.way(&url)?;
    let mut response = match client.get(url.clone()).send().await {
        Ok(response) => response,
        Err(error) => return Err(route.explain(&error, &way, &url).await.error),
    };
    let status = response.status().as_u16();
    if let Some(failed) = by_proxy(status, response.headers(), &way) {
        return Err(failed.error);
    }
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
            Err(error) => return Err(classify_body(&error, &way.server)),
        }
    }
}
