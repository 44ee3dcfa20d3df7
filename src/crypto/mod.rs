//! The platform's three algorithms. Nothing here knows of HTTP or JSON.

pub mod modes;
pub mod rsa;
pub mod sign;
pub mod triple_des;
