//! How a client proves to the auth center who it is.

use std::sync::Mutex;

/// How this client proves who it is, as far as the auth center has shown it.
#[derive(Default)]
pub struct ClientAuth(Mutex<Proof>);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Proof {
    #[default]
    Unknown,
    /// Id and secret in the form (`client_secret_post`).
    Form,
    /// By HTTP Basic (`client_secret_basic`).
    Basic,
    /// Both were refused once beside a password, which is not sent twice again.
    Neither,
}

impl ClientAuth {
    pub fn get(&self) -> Proof {
        *crate::lock(&self.0)
    }

    pub fn set(&self, proof: Proof) {
        *crate::lock(&self.0) = proof;
    }
}
