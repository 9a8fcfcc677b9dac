//! No text of the content can hurt a visitor, and no photo tells where it was taken.

use std::collections::{HashMap, HashSet};
use std::io::Cursor;

use image::{ImageDecoder, ImageFormat, ImageReader, Rgb, RgbImage};
use proptest::prelude::*;

use crate::support::Estate;

/// What `tests/sites/theme/templates/page.html` writes around the body of a free page.
const BODY: (&str, &str) = ("<!--body-->", "<!--/body-->");

/// The HTML of a free page with this text, when nothing stands against publishing it.
fn published(text: &str) -> Option<String> {
    let site = Estate::golden("bare").write(
        "content/pages/libre.md",
        &format!("---\ntitre: Libre\n---\n{text}\n"),
    );
    site.build().published?;
    let page = site.page("fr/libre.html");
    let (_, after) = page.split_once(BODY.0)?;
    Some(after.split_once(BODY.1)?.0.to_owned())
}

/// What our Markdown can make, and nothing else.
fn harmless() -> ammonia::Builder<'static> {
    let tags = "p h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong del a img table thead tbody \
                tr th td hr br input";
    let attributes: [(&str, &[&str]); 7] = [
        ("a", &["href", "title"]),
        (
            "img",
            &["src", "alt", "title", "width", "height", "loading"],
        ),
        ("ol", &["start"]),
        ("code", &["class"]),
        ("th", &["style", "scope"]),
        ("td", &["style"]),
        ("input", &["type", "disabled", "checked"]),
    ];
    let attributes: HashMap<&str, HashSet<&str>> = attributes
        .into_iter()
        .map(|(tag, names)| (tag, names.iter().copied().collect()))
        .collect();
    let mut builder = ammonia::Builder::empty();
    builder
        .tags(tags.split_whitespace().collect())
        .tag_attributes(attributes)
        .url_schemes(["http", "https", "mailto", "tel"].into())
        .url_relative(ammonia::UrlRelative::PassThrough)
        .link_rel(None);
    builder
}

/// Two spellings of the same HTML made one; what could matter is left as it is.
fn spelled(html: &str) -> String {
    let pairs = [
        (" />", ">"),
        ("/>", ">"),
        ("\r\n", "\n"),
        ("\r", "\n"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&nbsp;", "\u{a0}"),
        ("=\"\"", ""),
    ];
    pairs.iter().fold(html.to_owned(), |html, (one, other)| {
        html.replace(one, other)
    })
}

/// Checks that ammonia, which reads HTML as browsers do, finds nothing to take away.
#[track_caller]
fn is_harmless(html: &str, text: &str) {
    let left = harmless().clean(html).to_string();
    assert_eq!(spelled(&left), spelled(html), "from {text:?}");
}

#[test]
fn what_is_dangerous_comes_out_as_text() {
    for text in [
        "<script>alert(1)</script>",
        "Un <img src=x onerror=alert(1)> mot",
        "<div onclick=\"alert(1)\">\n\ntexte\n\n</div>",
        "<!-- --> <style>*{display:none}</style>",
        "# Titre {#id onclick=alert(1)}",
        "`<script>`",
        "```\"><script>\nalert(1)\n```",
        "[x](https://example.org \"\\\"><script>\")",
        "<https://example.org/\"onclick=\"alert(1)>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "![\"><script>](../images/x.png)",
    ] {
        if let Some(html) = published(text) {
            is_harmless(&html, text);
            assert!(!html.contains("<script"), "{html}");
        }
    }
}

/// Pieces that, put together, make most of what goes wrong.
const PIECES: &[&str] = &[
    "<",
    ">",
    "\"",
    "'",
    "&",
    "`",
    "```",
    "\n",
    "\n\n",
    " ",
    "    ",
    "* ",
    "- ",
    "> ",
    "# ",
    "|",
    "---",
    "[",
    "](",
    ")",
    "![",
    "]: ",
    "<b>",
    "</b>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<img src=x onerror=y>",
    "javascript:",
    "JaVa\tScript:",
    "data:text/html,",
    "https://",
    "example.org",
    "mailto:a@b.org",
    "tel:+32",
    "#ancre",
    "&#106;",
    "&colon;",
    "&Tab;",
    "{#x}",
    "\\",
    "\u{0}",
    "\u{202e}",
    "é",
    "~~",
    "**",
    "_",
    "<a href=\"",
    "<![CDATA[",
    "]]>",
    "<?",
    "?>",
    "1. ",
    "- [ ] ",
    "|-|",
    "\r",
    "//",
    "x",
];

fn pieces() -> impl Strategy<Value = String> {
    let piece = proptest::sample::select(PIECES);
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 0, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_markdown_comes_out_harmless(texts in proptest::collection::vec(pieces(), 80)) {
        for (text, html) in all_published(&texts) {
            is_harmless(&html, &text);
        }
    }
}

/// The bodies of many free pages of one site; those with a fault are left out.
fn all_published(texts: &[String]) -> Vec<(String, String)> {
    let page = |at: usize| format!("content/pages/libre-{at}.md");
    let mut site = Estate::golden("bare");
    for (at, text) in texts.iter().enumerate() {
        site = site.write(&page(at), &format!("---\ntitre: Libre\n---\n{text}\n"));
    }
    let checked = site.checked();
    let severity = annuaire::diagnostic::Severity::Error;
    let faulty = checked
        .found
        .iter()
        .filter(|fault| fault.problem.severity() == severity);
    let faulty: HashSet<&str> = faulty.map(|fault| fault.place.file.as_ref()).collect();
    let right: Vec<usize> = (0..texts.len())
        .filter(|at| !faulty.contains(page(*at).as_str()))
        .collect();
    for at in (0..texts.len()).filter(|at| faulty.contains(page(*at).as_str())) {
        site = site.remove(&page(at));
    }
    assert!(site.build().published.is_some(), "{:#?}", site.check());
    let body = |at: &usize| {
        let html = site.page(&format!("fr/libre-{at}.html"));
        let after = html.split_once(BODY.0)?.1.to_owned();
        Some((texts[*at].clone(), after.split_once(BODY.1)?.0.to_owned()))
    };
    right.iter().filter_map(body).collect()
}

/// A photo of 2000 x 1000 pixels, red on the left and blue on the right, as a camera held on its
/// side writes it: with its place, and a note that the picture must be turned.
fn photo() -> Vec<u8> {
    let picture = RgbImage::from_fn(2000, 1000, |x, _| {
        if x < 1000 {
            Rgb([220, 30, 30])
        } else {
            Rgb([30, 30, 220])
        }
    });
    let mut jpeg = Cursor::new(Vec::new());
    picture.write_to(&mut jpeg, ImageFormat::Jpeg).unwrap();
    let jpeg = jpeg.into_inner();
    let exif = exif();
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, &exif, &jpeg[2..]].concat()
}

/// Exif 2.32: orientation 6 (turn right), and a block that says the latitude is north.
fn exif() -> Vec<u8> {
    let entry = |tag: u16, kind: u16, value: u32| {
        [
            &tag.to_le_bytes()[..],
            &kind.to_le_bytes(),
            &1u32.to_le_bytes(),
            &value.to_le_bytes(),
        ]
        .concat()
    };
    let gps_at = 8 + 2 + 2 * 12 + 4;
    let mut bytes = b"Exif\0\0II*\0\x08\0\0\0".to_vec();
    bytes.extend(2u16.to_le_bytes());
    bytes.extend(entry(0x0112, 3, 6));
    bytes.extend(entry(0x8825, 4, gps_at));
    bytes.extend([0; 4]);
    bytes.extend(1u16.to_le_bytes());
    bytes.extend(entry(1, 2, u32::from(b'N')));
    bytes.extend([0; 4]);
    bytes
}

#[test]
fn a_photo_is_published_small_upright_and_without_what_the_camera_noted() {
    let photo = photo();
    assert!(photo.windows(4).any(|bytes| bytes == b"Exif"));
    let sheet = "images: [{ fichier: tour.jpg, texte: La tour }]";
    let site = Estate::new("photo")
        .write_bytes("content/images/tour.jpg", &photo)
        .write("content/pcs/tilleuls.md", &crate::support::sheet(sheet));
    site.check_says(&[]);
    site.build();
    let all = site.bytes();
    let found = all
        .iter()
        .find(|(path, _)| path.starts_with("assets/photos/tour."));
    let (path, bytes) = found.unwrap();
    assert!(!bytes.windows(4).any(|bytes| bytes == b"Exif"));

    let reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .unwrap();
    let mut decoder = reader.into_decoder().unwrap();
    assert!(decoder.exif_metadata().unwrap().is_none());
    let picture = image::DynamicImage::from_decoder(decoder)
        .unwrap()
        .to_rgb8();
    assert_eq!(
        picture.dimensions(),
        (800, 1600),
        "turned, and no side above 1600"
    );
    let (above, below) = (picture.get_pixel(400, 100), picture.get_pixel(400, 1500));
    assert!(above[0] > 150 && below[2] > 150, "{above:?} {below:?}");

    let html = site.page("fr/pcs/tilleuls.html");
    assert!(
        html.contains(&format!(
            "src=\"../../{path}\" width=\"800\" height=\"1600\""
        )),
        "{html}"
    );
}

#[test]
fn the_oracle_sees_harm() {
    for html in [
        "<p onclick=\"x\">a</p>",
        "<script>x</script>",
        "<a href=\"javascript:x\">a</a>",
        "<h2 id=\"x\">a</h2>",
        "<iframe></iframe>",
        "<img src=\"data:x\" alt=\"\">",
        "<p>a",
    ] {
        assert_ne!(spelled(&harmless().clean(html).to_string()), spelled(html));
    }
}
