//! A reply that arrives: its head, as much of its body as came along, and the rest as it is asked for.

use std::collections::VecDeque;

use bytes::Bytes;
use reqwest::{RequestBuilder, Response};

use super::headers::told_time;
use super::kept::{self, Lost};
use crate::clock::ServerTime;
use crate::network;

pub struct Arriving {
    pub response: Response,
    /// The time that whoever answered tells in the head, which may have come long before this is looked at.
    pub told: Option<ServerTime>,
    /// The bytes that the body is said to have, those among them that came along.
    pub length: Option<u64>,
    ahead: VecDeque<reqwest::Result<Bytes>>,
    is_whole: bool,
}

/// Of what may be waited for before a reply is handed to the thread that asked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Until {
    Head,
    /// As much of the body of a success as is handed over at once: nothing can be done with less, and to wake the thread
    /// that asked twice takes longer than many a call.
    Body,
}

/// Sends a request, and waits for its reply.
pub async fn send(
    request: RequestBuilder,
    until: Until,
) -> crate::error::Result<Result<Arriving, Lost>> {
    // What is made of the request is made here.
    let sending = request.send();
    network::carry(async move {
        let response = kept::head(sending).await?;
        let mut arriving = Arriving {
            told: told_time(response.headers()),
            length: response.content_length(),
            response,
            ahead: VecDeque::new(),
            is_whole: false,
        };
        if until == Until::Body && arriving.response.status().is_success() {
            arriving.read_ahead().await;
        }
        Ok(arriving)
    })
    .await
}

impl Arriving {
    /// Takes the body along, or the beginning of a long one, which is worked on while the rest arrives.
    async fn read_ahead(&mut self) {
        const ENOUGH: usize = 64 * 1024;
        /// Of a body that arrives in crumbs.
        const MOST_PIECES: usize = 1024;

        let mut bytes = 0;
        while bytes < ENOUGH && self.ahead.len() < MOST_PIECES {
            match self.response.chunk().await {
                Ok(Some(chunk)) => {
                    bytes += chunk.len();
                    self.ahead.push_back(Ok(chunk));
                }
                Ok(None) => {
                    self.is_whole = true;
                    return;
                }
                Err(error) => {
                    self.ahead.push_back(Err(error));
                    return;
                }
            }
        }
    }

    pub async fn chunk(&mut self) -> reqwest::Result<Option<Bytes>> {
        match self.ahead.pop_front() {
            Some(came) => came.map(Some),
            None if self.is_whole => Ok(None),
            None => self.response.chunk().await,
        }
    }
}
