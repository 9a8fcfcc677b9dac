//! What parsing gives: records whose references are still names, and the faults of each file.

use std::sync::Arc;

use super::scope::Reference;
use super::translation::Translation;
use crate::diagnostic::{Diagnostic, Place};
use crate::lang::Lang;
use crate::model::{
    Commune, Concept, FreePage, Need, Organisation, PageId, Period, PhotoFormat, Project,
    ProjectId, Settings, Shape, Street,
};

/// One file, read by itself.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// The file.
    pub file: Arc<str>,
    /// What stands in it; `None` when nothing could be read.
    pub content: Option<ParsedContent>,
    /// Names that must belong to records or files.
    pub references: Arc<[Reference]>,
    /// What is wrong with it.
    pub found: Vec<Diagnostic>,
}

/// What a file holds. What there is much of is shared, so that a preview that joins the files again
/// after each save copies none of it.
#[derive(Clone, Debug)]
pub enum ParsedContent {
    /// `site.yaml`.
    Settings(Box<Settings>),
    /// `communes.yaml`.
    Communes(Vec<Draft<Commune>>),
    /// `communes.geojson`: shapes by commune code.
    Shapes(Vec<(String, Shape)>),
    /// `thematiques.yaml`.
    Needs(Vec<Draft<Need>>),
    /// `vocabulaire.yaml`.
    Vocabulary(Arc<[Concept]>),
    /// `periodes.yaml`.
    Periods(Vec<Draft<Period>>),
    /// `rues.csv`.
    Streets(Arc<[Street]>),
    /// A sheet of `pcs/`.
    Project(Arc<Project>),
    /// A translation of a sheet of `pcs/`.
    ProjectTranslation(ProjectId, Lang, Arc<Translation>),
    /// A file of `asbl/` or `sisp/`.
    Organisation(Box<Organisation>),
    /// A file of `pages/`.
    Page(Box<FreePage>),
    /// A translation of a file of `pages/`.
    PageTranslation(PageId, Lang, Arc<Translation>),
    /// A photo.
    Photo(PhotoFile),
    /// A file of `racine/`.
    AsIs(AsIsFile),
}

/// A file that is published as it is at the root.
#[derive(Clone, Debug)]
pub struct AsIsFile {
    /// Its path below the root.
    pub path: String,
    /// Its text.
    pub text: Arc<str>,
}

/// A record with the place where it was written.
#[derive(Clone, Debug)]
pub struct Draft<T> {
    /// The record.
    pub value: T,
    /// Where it stands.
    pub place: Place,
}

/// A photo of `images/`, of which only the head was read.
#[derive(Clone, Debug)]
pub struct PhotoFile {
    /// Its file name.
    pub name: String,
    /// Its format, by its content.
    pub format: PhotoFormat,
    /// Its width in pixels, turned the right way up.
    pub width: u32,
    /// Its height in pixels, turned the right way up.
    pub height: u32,
    /// The hash of all that its published bytes are made from: its own bytes, size, quality and
    /// encoder. What is published is named after it, and so can be kept without being made.
    pub hash: String,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
}
