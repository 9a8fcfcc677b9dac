//! What the preview adds to a page: the live reload, and the faults on top.
//!
//! Works on finished HTML, which comes from our own themes; the site's strict content security
//! policy allows no inline script or style, so what is added are files of the same origin.

/// The HTML of a page with the reload script in its head and the faults at the top of its body.
pub fn dress(html: &[u8], version: &str, faults: Option<&str>) -> Vec<u8> {
    let head = find(html, b"</head>", 0).unwrap_or(html.len());
    let body = find(html, b"<body", head)
        .and_then(|tag| end_of_tag(html, tag))
        .unwrap_or(html.len());
    [
        &html[..head],
        reload_tags(version).as_bytes(),
        &html[head..body],
        faults.map(panel).unwrap_or_default().as_bytes(),
        &html[body..],
    ]
    .concat()
}

/// A page of our own, for when the site has none to show.
pub fn bare(message: &str) -> Vec<u8> {
    format!(
        "<!doctype html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>annuaire</title>\n</head>\n<body>\n{message}\n</body>\n</html>\n"
    )
    .into_bytes()
}

fn reload_tags(version: &str) -> String {
    format!(
        "<link rel=\"stylesheet\" href=\"/_annuaire/preview.css\">\
         <script src=\"/_annuaire/reload.js\" data-version=\"{version}\" defer></script>"
    )
}

fn panel(faults: &str) -> String {
    format!("<div id=\"annuaire-faults\">{faults}</div>")
}

/// The first place from `from` on where the text stands, in any case.
fn find(html: &[u8], text: &[u8], from: usize) -> Option<usize> {
    html.get(from..)?
        .windows(text.len())
        .position(|window| window.eq_ignore_ascii_case(text))
        .map(|at| from + at)
}

/// The byte after a tag's `>`; one in a quoted attribute does not count.
fn end_of_tag(html: &[u8], tag: usize) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in html.iter().enumerate().skip(tag) {
        match (quote, byte) {
            (None, b'>') => return Some(at + 1),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dressed(html: &str, faults: Option<&str>) -> String {
        String::from_utf8(dress(html.as_bytes(), "v1", faults)).unwrap()
    }

    #[test]
    fn the_script_goes_to_the_end_of_the_head_and_faults_to_the_top_of_the_body() {
        let page = "<html><HEAD></HEAD><body data-x='a>b' class=\"c\"><p>1</p></body></html>";
        let dressed = dressed(page, Some("<p>2</p>"));
        assert!(dressed.contains("data-version=\"v1\" defer></script></HEAD>"));
        assert!(dressed.contains("class=\"c\"><div id=\"annuaire-faults\"><p>2</p></div><p>1</p>"));
        assert_eq!(dressed.matches("reload.js").count(), 1);
    }

    #[test]
    fn without_faults_there_is_no_panel() {
        assert!(!dressed("<head></head><body>", None).contains("annuaire-faults"));
    }

    #[test]
    fn html_without_head_or_body_gets_both_at_its_end() {
        assert!(dressed("<p>1</p>", Some("2")).starts_with("<p>1</p><link"));
        assert!(dressed("<head></head><body class='", Some("2")).ends_with("2</div>"));
    }
}
