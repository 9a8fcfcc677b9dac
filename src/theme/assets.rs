//! Style sheet, scripts and other files of a theme, named after their content so that a browser
//! may keep them for ever; and pictograms and drawings, which templates write into the page.

use std::collections::BTreeMap;

use super::files::Files;
use super::manifest::{self, Manifest};
use super::sheet;
use crate::diagnostic::{Diagnostics, Problem, Span};
use crate::text::without_script_comments;

/// A file that templates refer to.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its path below the root: `assets/style.0f3a9c21d4.css`.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Every asset by the name templates use: `style.css`, `root.js`, `favicon.svg`.
pub(super) fn read(
    manifest: &Manifest,
    files: &Files,
    found: &mut Diagnostics,
) -> BTreeMap<String, Asset> {
    let mut assets = BTreeMap::new();
    let mut add = |name: &str, bytes: Vec<u8>| {
        assets.insert(name.to_owned(), Asset::new(name, bytes));
    };
    for (name, parts) in &manifest.styles {
        let parts = parts
            .iter()
            .map(|part| text(files, part, "assets/css/", found));
        let sheet: String = parts.map(sheet::short).collect();
        add(name, sheet.into_bytes());
    }
    for name in &manifest.scripts {
        add(name, script(files, name, found).into_bytes());
    }
    for (path, file) in files.below("assets/files/") {
        add(
            path.trim_start_matches("assets/files/"),
            file.bytes.to_vec(),
        );
    }
    assets
}

/// A script that `theme.yaml` names, as pages load it.
pub(super) fn script(files: &Files, name: &str, found: &mut Diagnostics) -> String {
    let source = text(files, name, "assets/js/", found);
    published(files, name, source)
}

/// The text of a file that `theme.yaml` names; nothing, and a fault, where there is none.
fn text<'a>(files: &'a Files, name: &str, folder: &str, found: &mut Diagnostics) -> &'a str {
    let path = format!("{folder}{name}");
    let Some(file) = files.get(&path) else {
        found.extend(manifest::file_fault(files, name, &path));
        return "";
    };
    file.text().unwrap_or_else(|fault| {
        found.note(*fault);
        ""
    })
}

/// A script as pages load it: its short form, `<name>.min.js` beside it, when the first line of
/// that says that it was made from the script as it is now; else the script without its comments.
fn published(files: &Files, script: &str, source: &str) -> String {
    let stem = script.trim_end_matches(".js");
    let short = files.get(&format!("assets/js/{stem}.min.js"));
    let short = short.and_then(|file| file.text().ok()?.split_once('\n'));
    let made_from = format!("// {script} {:08x}", crc32fast::hash(source.as_bytes()));
    match short {
        Some((first, code)) if first == made_from => code.to_owned(),
        _ => without_script_comments(source),
    }
}

/// The pictures that `theme.yaml` names, as their paths below the root.
pub(super) fn name_pictures(
    manifest: &mut Manifest,
    assets: &BTreeMap<String, Asset>,
    files: &Files,
    found: &mut Diagnostics,
) {
    let icons = manifest.app.iter_mut().flat_map(|app| &mut app.icons);
    let icons = icons.map(|icon| &mut icon.file);
    for file in icons.chain(&mut manifest.share) {
        if let Some(asset) = assets.get(file.as_str()) {
            file.clone_from(&asset.path);
        } else {
            let path = format!("assets/files/{file}");
            found.extend(manifest::file_fault(files, file, &path));
        }
    }
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

/// The pictograms of `assets/icons/`, or the drawings of `assets/drawings/`, by name: the inside of
/// each `<svg>`.
pub(super) fn shapes(
    files: &Files,
    folder: &str,
    found: &mut Diagnostics,
) -> BTreeMap<String, String> {
    let mut shapes = BTreeMap::new();
    for (path, file) in files.below(folder) {
        let Some(name) = path.trim_start_matches(folder).strip_suffix(".svg") else {
            continue; // the licence of the set
        };
        match file.text().map(inside_of_svg) {
            Ok(Some(inside)) => drop(shapes.insert(name.to_owned(), inside)),
            Ok(None) => found.note(file.fault(Span::default(), Problem::ThemeDrawing)),
            Err(fault) => found.note(*fault),
        }
    }
    shapes
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
