/// Who does TLS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tls {
    /// This library itself.
    Modern,
    /// The operating system, which is to say Windows.
    System,
}
