//! What a request may ask for: the hosts that are us, and the paths of the page table.

/// Whether a `Host` header names this machine, with any port.
///
/// A foreign name that resolves to us is a web page trying to read the preview (DNS rebinding).
pub fn is_local(host: &str) -> bool {
    const NAMES: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => (name, port),
        _ => (host, ""),
    };
    NAMES.iter().any(|known| known.eq_ignore_ascii_case(name))
        && port.bytes().all(|byte| byte.is_ascii_digit())
}

/// The path in the page table that an address means: `/fr/?x` is `fr/index.html`.
/// `None` for one that could lead anywhere else.
pub fn page_path(url: &str) -> Option<String> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let mut path = percent_decode(path)?;
    if path.is_empty() || path.ends_with('/') {
        path.push_str("index.html");
    }
    let plain = !path.contains(|c: char| c == '\\' || c.is_control());
    let inside = path.split('/').all(|part| !matches!(part, "" | "." | ".."));
    (plain && inside).then_some(path)
}

/// Decodes `%C3%A9` once (RFC 3986, section 2.1); `None` when the result is not text.
fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => 16 * hex_digit(rest.next()?)? + hex_digit(rest.next()?)?,
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

fn hex_digit(byte: u8) -> Option<u8> {
    let digit = char::from(byte).to_digit(16)?;
    u8::try_from(digit).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_a_host() {
        for host in [
            "localhost:4000",
            "LocalHost",
            "127.0.0.1:1",
            "[::1]:80",
            "[::1]",
        ] {
            assert!(is_local(host), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "localhost.evil.example",
            "127.0.0.1.nip.io:4000",
            "127.0.0.2",
            "localhost:x",
            "::1",
            "evil@localhost",
            "localhost ",
        ] {
            assert!(!is_local(host), "{host}");
        }
    }

    #[test]
    fn an_address_means_a_page() {
        let page = |url| page_path(url);
        assert_eq!(page("/").as_deref(), Some("index.html"));
        assert_eq!(page("/?q=/../x").as_deref(), Some("index.html"));
        assert_eq!(page("/fr/").as_deref(), Some("fr/index.html"));
        assert_eq!(page("/fr/a.html?x#y").as_deref(), Some("fr/a.html"));
        assert_eq!(page("/caf%C3%a9.html").as_deref(), Some("café.html"));
        assert_eq!(page("/100%2525.html").as_deref(), Some("100%25.html"));
    }

    #[test]
    fn no_address_leads_out() {
        for url in [
            "",
            "*",
            "http://evil.example/",
            "//x",
            "/../x",
            "/a/../x",
            "/%2e%2e/x",
            "/%2E./x",
            "/a%2f..%2fx",
            "/..%5cx",
            "/a\\x",
            "/%00",
            "/%",
            "/%4",
            "/%zz",
            "/%+1",
            "/%ff",
            "/./x",
        ] {
            assert_eq!(page_path(url), None, "{url}");
        }
    }
}
