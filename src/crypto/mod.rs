//! The platform's three algorithms. Nothing here knows of HTTP or JSON.

pub mod modes;
pub mod rsa;
pub mod sign;
pub mod triple_des;

/// The keys that the specification prints (附录「秘钥」): for tests only, and no secret.
pub const TEST_DES_KEY: &str = "eWorldTomTaw#7=*";
pub const TEST_MD5_KEY: &str = "TomtawMD5Key";
