//! A reply that arrives: its head, as much of its body as came along, and the rest as it is asked for.

use std::collections::VecDeque;
use std::pin::pin;
use std::task::Poll;

use bytes::Bytes;
use reqwest::{RequestBuilder, Response};

use crate::network;

pub struct Arriving {
    pub response: Response,
    ahead: VecDeque<reqwest::Result<Bytes>>,
    is_whole: bool,
}

/// Sends a request. Of the body nothing is waited for.
pub async fn send(request: RequestBuilder) -> crate::error::Result<reqwest::Result<Arriving>> {
    // What is made of the request is made here.
    let sending = request.send();
    network::carry(async move {
        let mut arriving = Arriving {
            response: sending.await?,
            ahead: VecDeque::new(),
            is_whole: false,
        };
        arriving.look_ahead().await;
        Ok(arriving)
    })
    .await
}

/// Lets the other tasks of this thread go on, without asking the system for news first as tokio's own does.
async fn let_others_run() {
    let mut waited = false;
    std::future::poll_fn(|context| match std::mem::replace(&mut waited, true) {
        true => Poll::Ready(()),
        false => {
            context.waker().wake_by_ref();
            Poll::Pending
        }
    })
    .await;
}

impl Arriving {
    /// What has arrived already is taken along here: to ask for it from another thread takes longer than a short call.
    async fn look_ahead(&mut self) {
        const ENOUGH: usize = 64 * 1024;
        /// The connection is read by another task of this thread.
        const TURNS: usize = 2;

        let mut bytes = 0;
        let mut turns = 0;
        while bytes < ENOUGH && turns < TURNS && self.response.status().is_success() {
            let came = {
                let mut chunk = pin!(self.response.chunk());
                std::future::poll_fn(|context| Poll::Ready(chunk.as_mut().poll(context))).await
            };
            match came {
                Poll::Ready(Ok(Some(chunk))) => {
                    bytes += chunk.len();
                    self.ahead.push_back(Ok(chunk));
                    turns = 0;
                }
                Poll::Ready(Ok(None)) => {
                    self.is_whole = true;
                    return;
                }
                Poll::Ready(Err(error)) => {
                    self.ahead.push_back(Err(error));
                    return;
                }
                Poll::Pending => {
                    turns += 1;
                    let_others_run().await;
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
