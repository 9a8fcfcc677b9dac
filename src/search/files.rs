//! The index as files: classic scripts that each hand over one value.

mod entry;
mod large;
mod lexicon;
mod phrases;
mod places;
mod view;

pub use phrases::EntryPhrases;
use rayon::prelude::*;
use serde::Serialize;
use view::View;

use super::client::{expansion, narrow_script};
use super::format::{ShardList, Shards, Streets};
use super::index::vocabulary::SingleWords;
use super::{Index, engine, entry_path};
use crate::lang::Lang;

/// Up to so many projects the whole index stands in the entry.
const SMALL: usize = 150;

/// Where files that are named after their content lie.
const FOLDER: &str = "assets/recherche";

/// A file of the search.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path below the root.
    pub path: String,
    /// The language whose search asks for it; none when all may.
    pub lang: Option<Lang>,
    /// Whether few queries ask for it, and all of its kind weigh much: the streets of a large
    /// directory. The search goes on without it.
    pub is_rare: bool,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl File {
    /// How the script asks for it: its path without where all of them lie, and how they end.
    fn asked(&self) -> String {
        let path = self.path.trim_end_matches(".js");
        let below = path.strip_prefix(FOLDER).unwrap_or(path);
        below.trim_start_matches('/').to_owned()
    }
}

/// What all entries refer to.
struct Shared<'a> {
    words: SingleWords<'a>,
    streets: Option<Streets>,
    lexicon: ShardList,
    large: Option<large::Folders>,
    /// How the scripts are asked for that find communes and streets in a small directory.
    places: [String; 2],
}

impl Index<'_> {
    /// Every file of the index, for all languages of the site.
    pub fn files(&self) -> Vec<File> {
        let languages = self.site.languages();
        // The lexicon of a small directory holds what the entry of some language leaves out.
        let views: Vec<View> = if self.is_small() {
            languages.par_iter().map(|lang| self.view(*lang)).collect()
        } else {
            Vec::new()
        };
        let mut files = Vec::new();
        let shared = self.shared(&views, &mut files);
        let own: Vec<Vec<File>> = if self.is_small() {
            let views = views.into_par_iter();
            views
                .map(|view| self.language_files(view, &shared))
                .collect()
        } else {
            let views = languages.iter().map(|lang| self.view(*lang));
            views
                .map(|view| self.language_files(view, &shared))
                .collect()
        };
        files.extend(own.into_iter().flatten());
        files.push(engine(self.site, self.theme));
        if self.is_small() {
            files.extend([expansion(), narrow_script()].map(Clone::clone));
        }
        files
    }

    fn shared(&self, views: &[View], files: &mut Vec<File>) -> Shared<'_> {
        let words = SingleWords::new(&self.phrasebook, &self.site.concepts, self.site.languages());
        let (streets, (lexicon, large)) = rayon::join(
            || self.street_files(),
            || rayon::join(|| self.lexicon_files(views, &words), || self.large_files()),
        );
        let mut keep = |own: Vec<File>| files.extend(own);
        keep(lexicon.1);
        let streets = streets.map(|(streets, own)| (keep(own), streets).1);
        let large = large.map(|(folders, own)| (keep(own), folders).1);
        let places = self.is_small().then(|| self.place_scripts());
        let places = places.map(|own| {
            let paths = own.each_ref().map(File::asked);
            keep(own.into());
            paths
        });
        Shared {
            words,
            places: places.unwrap_or_default(),
            streets,
            lexicon: lexicon.0,
            large,
        }
    }

    fn language_files(&self, view: View, shared: &Shared<'_>) -> Vec<File> {
        let lang = view.lang;
        let (entry, mut files) = self.entry(view, shared);
        files.push(file(entry_path(lang), lang.as_str(), &entry));
        for own in &mut files {
            own.lang = Some(lang);
        }
        files
    }

    fn is_small(&self) -> bool {
        !is_large(self.documents.len())
    }
}

/// Whether so many projects are too many for one file.
pub fn is_large(projects: usize) -> bool {
    projects > SMALL
}

/// Files of sorted lines, and where each begins.
fn sharded<T: Serialize + Send>(
    name: &str,
    notice: &str,
    shards: &Shards,
    body: impl Fn(usize, std::ops::Range<usize>) -> T + Sync + Send,
) -> (ShardList, Vec<File>) {
    let ranges = shards.ranges.par_iter().cloned().enumerate();
    let bodies: Vec<T> = ranges.map(|(at, range)| body(at, range)).collect();
    let (folder, files) = numbered(name, notice, &bodies);
    let starts = shards.starts.join(";");
    (ShardList { folder, starts }, files)
}

/// Numbered files in a folder that is named after the content of all of them. Each hands itself over
/// by a name that says less: a page knows one content only.
fn numbered<T: Serialize>(name: &str, notice: &str, bodies: &[T]) -> (String, Vec<File>) {
    let texts: Vec<String> = bodies.iter().map(json).collect();
    let hash = blake3::hash(texts.join("\n").as_bytes()).to_hex();
    let folder = format!("{name}.{}", &hash[..10]);
    let files = texts.iter().enumerate().map(|(number, text)| {
        let path = format!("{FOLDER}/{folder}/{number}.js");
        let script = format!("{notice}{}", script(&format!("{name}/{number}"), text));
        new_file(path, script)
    });
    let files = files.collect();
    (folder, files)
}

/// A file that hands over one value under a name.
fn file<T: Serialize>(path: String, name: &str, value: &T) -> File {
    new_file(path, script(name, &json(value)))
}

fn script(name: &str, json: &str) -> String {
    format!("annuaire.put(\"{name}\",{json});\n")
}

fn new_file(path: String, text: String) -> File {
    File {
        path,
        lang: None,
        is_rare: false,
        bytes: text.into_bytes(),
    }
}

/// A value as scripts read it.
fn json<T: Serialize>(value: &T) -> String {
    let json = serde_json::to_string(value).expect("texts, numbers and lists of them");
    // Within a script these end a line, though JSON allows them in a text.
    json.replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}
