//! Opening a link.

use idcas::said;
use idcas::said::Said;

/// In the user's browser. Whatever is not a link stays closed: a system opens programs the same way.
pub fn open(address: &str) -> Result<(), Said> {
    let is_link = ["http://", "https://"].iter().any(|scheme| {
        address
            .get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    });
    if !is_link {
        return Err(said!(
            "不是 http 或 https 地址，没有打开",
            "is not an http or https address, so it was not opened"
        )
        .into());
    }
    // The error's own text holds the address, and that may be a patient's.
    open::that_detached(address).map_err(|_| {
        said!(
            "无法打开浏览器，请把地址复制到浏览器中打开",
            "no browser could be opened; copy the address into one"
        )
        .into()
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_links_are_opened() {
        for address in [
            "calc.exe",
            "file:///etc/passwd",
            "javascript:1",
            "",
            "https:/x",
        ] {
            assert!(super::open(address).is_err(), "{address}");
        }
    }
}
