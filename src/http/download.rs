//! A file of the platform's, piece by piece.

use bytes::Bytes;
use reqwest::header::ACCEPT_ENCODING;
use reqwest::{Client, Response};
use tokio::sync::mpsc::Sender;
use url::Url;

use super::headers::{asked_wait, coding_of};
use super::proxy_login::ProxyLogin;
use super::route::Route;
use super::{Again, Attempts, Http, is_busy, kept};
use crate::call::{Call, Stage};
use crate::clock::Clock;
use crate::config::Config;
use crate::error::{Code, Error, Result};
use crate::failure::{
    Failed, Way, classify_body, coded, file_redirected, file_status, file_too_large, file_words,
    placed,
};

use crate::log::Why;

/// What arrives of a file.
pub enum Piece {
    /// What came before counts no more: it is fetched from its beginning.
    Start,
    Bytes(Bytes),
}

/// An attempt that failed.
struct Failure {
    error: Error,
    /// Another attempt may end better.
    again: Option<Again>,
}

impl Failure {
    fn for_good(error: Error) -> Failure {
        Failure { error, again: None }
    }

    fn of(failed: Failed) -> Failure {
        Failure {
            again: failed.transient.then(|| Again::after_failed(&failed)),
            error: failed.error,
        }
    }
}

impl Http {
    /// Fetches a file by an address that the platform gave, and again where a read is tried again. No token goes with it:
    /// the host may be any.
    pub async fn fetch_file(
        &self,
        call: &Call,
        config: &Config,
        clock: &Clock,
        url: Url,
        pieces: Sender<Piece>,
    ) -> Result<()> {
        let way = self.way(&url)?;
        let mut attempts = Attempts::default();
        self.retries.count_request();
        loop {
            if pieces.send(Piece::Start).await.is_err() {
                // Who writes the file has given up and says why.
                return Ok(());
            }
            let client = self.client(config, &attempts)?;
            let most = self.max_response_bytes;
            let turn = self.turns.take(call, &way).await?;
            let fetching = fetch(&client, (&self.route, &way), most, clock, &url, &pieces);
            let Err(failure) = fetching.await else {
                return Ok(());
            };
            drop(turn);
            let left = call.remaining();
            if !self.pause(left, &mut attempts, failure.again).await {
                return Err(failure.error);
            }
            self.note_again(call, &way.server, attempts.count(), Why::of(&failure.error));
        }
    }
}

/// One attempt.
async fn fetch(
    client: &Client,
    (route, way): (&Route, &Way),
    most: usize,
    clock: &Clock,
    url: &Url,
    pieces: &Sender<Piece>,
) -> std::result::Result<(), Failure> {
    let mut response = ask(client, (route, way), clock, url).await?;
    let status = response.status().as_u16();
    if status != 200 {
        let mut failure = refused(response, status, clock, url).await;
        failure.error = placed(failure.error, Stage::Files, way);
        return Err(failure);
    }
    if let Some(coding) = coding_of(response.headers()) {
        return Err(Failure::for_good(coded(coding)));
    }
    let too_large = || Failure::for_good(file_too_large(most));
    if response
        .content_length()
        .is_some_and(|length| length > most as u64)
    {
        return Err(too_large());
    }
    let mut total = 0;
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) => {
                total += chunk.len();
                if total > most {
                    return Err(too_large());
                }
                if pieces.send(Piece::Bytes(chunk)).await.is_err() {
                    return Ok(());
                }
            }
            Ok(None) => return Ok(()),
            Err(error) => {
                let error = classify_body(&error, &way.server);
                let again = (error.code == Code::Network).then(Again::after_failure);
                return Err(Failure { error, again });
            }
        }
    }
}

/// Asks for a file, and waits for the head of a reply that is not a proxy's own.
async fn ask(
    client: &Client,
    (route, way): (&Route, &Way),
    clock: &Clock,
    url: &Url,
) -> std::result::Result<Response, Failure> {
    let login = ProxyLogin::admit(route, way, url, clock).await;
    let login = login.map_err(|error| Failure::for_good(placed(error, Stage::Files, way)))?;
    let request = client.get(url.clone()).header(ACCEPT_ENCODING, "identity");
    let response = match kept::head(request.send()).await {
        Ok(response) => response,
        Err(lost) => return Err(Failure::of(login.lost(&lost, (route, way), url).await)),
    };
    match login.judge(&response, way) {
        Ok(()) => Ok(response),
        Err(failed) => {
            let mut failure = Failure::of(failed);
            failure.error = placed(failure.error, Stage::Files, way);
            Err(failure)
        }
    }
}

/// A status other than 200, which alone stands for a whole file.
async fn refused(response: Response, status: u16, clock: &Clock, url: &Url) -> Failure {
    if (300..400).contains(&status) {
        return Failure::for_good(file_redirected(status, response.headers(), url));
    }
    let again =
        is_busy(status).then(|| Again::after(status, asked_wait(response.headers(), clock)));
    let words = match status {
        400.. => file_words(&beginning(response).await, url),
        _ => None,
    };
    Failure {
        error: file_status(status, words),
        again,
    }
}

/// As much of a refusal as its words take up; none where it does not arrive.
async fn beginning(mut response: Response) -> Vec<u8> {
    const ENOUGH: usize = 64 * 1024;

    let mut body = Vec::new();
    while let Ok(Some(chunk)) = response.chunk().await {
        body.extend_from_slice(&chunk);
        if body.len() > ENOUGH {
            break;
        }
    }
    body
}
