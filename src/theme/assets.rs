//! Style sheet, scripts and other files of a theme, named after their content so that a browser
//! may keep them for ever; and pictograms and drawings, which templates write into the page.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::ThemeError;
use super::files::Files;
use crate::text::without_script_comments;

/// What `theme.yaml` says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Manifest {
    /// Style sheets by name, each with its parts in order, below `assets/css/`.
    styles: BTreeMap<String, Vec<String>>,
    /// Scripts, each its own file, below `assets/js/`.
    scripts: Vec<String>,
    /// What a phone shows of the site on its home screen.
    #[serde(default)]
    pub app: Option<App>,
    /// The picture beside a link that is shared, below `assets/files/`.
    #[serde(default)]
    pub share: Option<String>,
}

/// What a phone shows of the site on its home screen.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct App {
    /// The colour of the bars around the page: `#143a7b`.
    pub colour: String,
    /// The colour that is shown before the page.
    pub ground: String,
    /// Icons, each a square PNG.
    pub icons: Vec<AppIcon>,
}

/// An icon of the home screen.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppIcon {
    /// Its file below `assets/files/`; [`App`] as the theme gives it has the path below the root.
    pub file: String,
    /// Its side, in pixels.
    pub size: u16,
    /// Whether a phone may cut it to the shape of its other icons.
    #[serde(default)]
    pub maskable: bool,
}

/// A file that templates refer to.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its path below the root: `assets/style.0f3a9c21d4.css`.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Manifest {
    /// Reads `theme.yaml`.
    pub fn read(files: &Files) -> Result<Self, ThemeError> {
        let text = files.text("theme.yaml")?;
        serde_yaml::from_str(text)
            .map_err(|error| ThemeError::file("theme.yaml", error.to_string()))
    }

    /// Every asset by the name templates use: `style.css`, `root.js`, `favicon.svg`.
    pub fn assets(&self, files: &Files) -> Result<BTreeMap<String, Asset>, ThemeError> {
        let mut assets = BTreeMap::new();
        let mut add = |name: &str, bytes: Vec<u8>| {
            assets.insert(name.to_owned(), Asset::new(name, bytes));
        };
        for (name, parts) in &self.styles {
            add(name, style_sheet(files, parts)?.into_bytes());
        }
        for script in &self.scripts {
            add(script, published(files, script)?.into_bytes());
        }
        for (path, bytes) in files.below("assets/files/") {
            add(path.trim_start_matches("assets/files/"), bytes.to_vec());
        }
        Ok(assets)
    }
}

/// A script as pages load it: its short form, `<name>.min.js` beside it, when the first line of
/// that says that it was made from the script as it is now; else the script without its comments.
fn published(files: &Files, script: &str) -> Result<String, ThemeError> {
    let source = files.text(&format!("assets/js/{script}"))?;
    let stem = script.trim_end_matches(".js");
    let short = files.text(&format!("assets/js/{stem}.min.js"));
    let made_from = format!("// {script} {:08x}", crc32fast::hash(source.as_bytes()));
    let short = short.ok().and_then(|short| short.split_once('\n'));
    Ok(match short {
        Some((first, code)) if first == made_from => code.to_owned(),
        _ => without_script_comments(source),
    })
}

/// The pictures that `theme.yaml` names, as their paths below the root.
pub(super) fn name_pictures(
    manifest: &mut Manifest,
    assets: &BTreeMap<String, Asset>,
) -> Result<(), ThemeError> {
    let icons = manifest.app.iter_mut().flat_map(|app| &mut app.icons);
    let icons = icons.map(|icon| &mut icon.file);
    for file in icons.chain(&mut manifest.share) {
        let asset = assets.get(file.as_str());
        let asset =
            asset.ok_or_else(|| ThemeError::file(&format!("assets/files/{file}"), "is missing"))?;
        file.clone_from(&asset.path);
    }
    Ok(())
}

fn style_sheet(files: &Files, parts: &[String]) -> Result<String, ThemeError> {
    let parts = parts.iter();
    parts
        .map(|part| {
            files
                .text(&format!("assets/css/{part}"))
                .map(without_comments)
        })
        .collect()
}

impl Asset {
    /// A file named after its content: the first five bytes of its BLAKE3 hash.
    fn new(name: &str, bytes: Vec<u8>) -> Self {
        let hash = blake3::hash(&bytes).to_hex();
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
        Self {
            path: format!("assets/{stem}.{}.{extension}", &hash[..10]),
            bytes,
        }
    }
}

/// A style sheet without its comments and without the white space that says nothing: at the ends of
/// lines, before `{` and `>`, and after the signs that part rules, values and names.
///
/// The sheets of a theme are written by hand and hold no such sign before a space, and no `/*`,
/// inside a string; a check when the theme is read would cost more than this sentence.
fn without_comments(css: &str) -> String {
    let mut plain = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        plain.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, tail)| tail);
    }
    plain.push_str(rest);
    let mut out = String::with_capacity(plain.len());
    for c in plain.chars() {
        let c = if c == '\n' { ' ' } else { c };
        match c {
            ' ' if out.is_empty() || out.ends_with([' ', '{', '}', ';', ',', ':', '>']) => {}
            '{' | '}' | '>' => {
                let end = out.trim_end_matches([' ', ';']).len();
                out.truncate(end);
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out
}

/// The pictograms of `assets/icons/`, or the drawings of `assets/drawings/`, by name: the inside of
/// each `<svg>`.
pub(super) fn shapes(files: &Files, folder: &str) -> Result<BTreeMap<String, String>, ThemeError> {
    let mut shapes = BTreeMap::new();
    for (path, _) in files.below(folder) {
        let Some(name) = path.trim_start_matches(folder).strip_suffix(".svg") else {
            continue; // the licence of the set
        };
        let inside = inside_of_svg(files.text(path)?)
            .ok_or_else(|| ThemeError::file(path, "is not one <svg> element"))?;
        shapes.insert(name.to_owned(), inside);
    }
    Ok(shapes)
}

fn inside_of_svg(text: &str) -> Option<String> {
    let (_, after) = text.split_once("<svg")?;
    let (_, inside) = after.split_once('>')?;
    let (inside, _) = inside.rsplit_once("</svg>")?;
    Some(
        inside
            .lines()
            .map(str::trim)
            .collect::<String>()
            .replace(" />", "/>"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_white_space_stay_out_of_the_style_sheet() {
        assert_eq!(
            without_comments("/* a */\nb > i :hover,\nu {\n  c: d e;\n  f: g;\n}\n/* h"),
            "b>i :hover,u{c:d e;f:g}"
        );
    }

    #[test]
    fn an_asset_bears_the_hash_of_its_content() {
        let one = Asset::new("root.js", b"1".to_vec());
        assert!(
            one.path.starts_with("assets/root.")
                && one.path.len() == "assets/root.0123456789.js".len()
        );
        assert_ne!(one.path, Asset::new("root.js", b"2".to_vec()).path);
    }

    #[test]
    fn a_pictogram_is_what_stands_inside_its_svg() {
        assert_eq!(
            inside_of_svg("<!-- x --><svg a=\"b\">\n <path d=\"M1\" />\n</svg>\n").as_deref(),
            Some("<path d=\"M1\"/>")
        );
        assert_eq!(inside_of_svg("nothing"), None);
    }
}
