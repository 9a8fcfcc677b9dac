//! What a file of the content is for, by its path.

use super::as_is;
use crate::diagnostic::Problem;
use crate::lang::Lang;
use crate::model::{Id, OrganisationKind, PageId, ProjectId, is_id};

/// What a file of the content is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// `site.yaml`.
    Settings,
    /// `communes.yaml`.
    Communes,
    /// `communes.geojson`.
    Shapes,
    /// `thematiques.yaml`.
    Needs,
    /// `vocabulaire.yaml`.
    Vocabulary,
    /// `periodes.yaml`.
    Periods,
    /// `rues.csv`.
    Streets,
    /// `pcs/goujons.md`, or its translation `pcs/goujons.nl.md`.
    Project(ProjectId, Option<Lang>),
    /// `asbl/ulac.yaml` or `sisp/foyer-anderlechtois.yaml`.
    Organisation(OrganisationKind, Id<crate::model::Organisation>),
    /// `pages/a-propos.md`, or its translation.
    Page(PageId, Option<Lang>),
    /// `images/goujons.jpg`, by its file name.
    Photo(String),
    /// `racine/CNAME`, by its path below that folder: published as it is.
    AsIs(String),
}

const KIB: u64 = 1024;

impl FileKind {
    /// What the file at a path below `content/` is for.
    ///
    /// # Errors
    /// The problem of a file that belongs elsewhere or has a name that cannot be an address.
    pub fn of(path: &str) -> Result<Self, Problem> {
        let (folder, name) = path.split_once('/').unwrap_or(("", path));
        if let Some(problem) = foreign(name) {
            return Err(problem);
        }
        if is_reserved_everywhere(name) && !folder.is_empty() {
            return Err(Problem::ReservedName { name: name.into() });
        }
        match folder {
            "" => Self::of_data(name),
            "pcs" => Self::of_sheet(name, "pcs", is_reserved_project, Self::Project),
            "pages" => Self::of_sheet(name, "pages", is_reserved_page, Self::Page),
            "asbl" => Self::of_organisation(name, "asbl", OrganisationKind::Association),
            "sisp" => Self::of_organisation(name, "sisp", OrganisationKind::Landlord),
            "images" => Self::of_photo(name),
            "racine" => as_is::check(name).map(|()| Self::AsIs(name.into())),
            _ => Err(misplaced(name)),
        }
    }

    fn of_data(name: &str) -> Result<Self, Problem> {
        Ok(match name {
            "site.yaml" => Self::Settings,
            "communes.yaml" => Self::Communes,
            "communes.geojson" => Self::Shapes,
            "thematiques.yaml" => Self::Needs,
            "vocabulaire.yaml" => Self::Vocabulary,
            "periodes.yaml" => Self::Periods,
            "rues.csv" => Self::Streets,
            _ => return Err(misplaced(name)),
        })
    }

    fn of_sheet<Kind>(
        name: &str,
        folder: &str,
        reserved: fn(&str) -> bool,
        make: fn(Id<Kind>, Option<Lang>) -> Self,
    ) -> Result<Self, Problem> {
        if let Some(problem) = renamed(name) {
            return Err(problem);
        }
        let stem = name.strip_suffix(".md").filter(|_| !name.contains('/'));
        let stem = stem.ok_or_else(|| wanted(name, folder, "md"))?;
        let (stem, lang) = match stem.rsplit_once('.') {
            Some((id, code)) if code.len() <= 3 && Lang::parse(code).is_some() => {
                (id, Lang::parse(code))
            }
            _ => (stem, None),
        };
        if reserved(stem) {
            return Err(Problem::ReservedName { name: stem.into() });
        }
        let code = lang.map(|lang| format!(".{lang}")).unwrap_or_default();
        let id = Id::parse(stem).ok_or_else(|| bad_name(stem, &format!("{code}.md")))?;
        Ok(make(id, lang))
    }

    fn of_organisation(name: &str, folder: &str, kind: OrganisationKind) -> Result<Self, Problem> {
        let stem = name.strip_suffix(".yaml").filter(|_| !name.contains('/'));
        let stem = stem.ok_or_else(|| wanted(name, folder, "yaml"))?;
        let id = Id::parse(stem).ok_or_else(|| bad_name(stem, ".yaml"))?;
        Ok(Self::Organisation(kind, id))
    }

    fn of_photo(name: &str) -> Result<Self, Problem> {
        const ENDINGS: [&str; 4] = ["jpg", "jpeg", "png", "webp"];
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
        let small = extension.to_lowercase();
        if !ENDINGS.contains(&small.as_str()) || name.contains('/') {
            return Err(wanted(name, "images", "jpg"));
        }
        if small != extension {
            return Err(bad_name(stem, &format!(".{small}")));
        }
        if is_id(stem) {
            Ok(Self::Photo(name.into()))
        } else {
            Err(bad_name(stem, &format!(".{extension}")))
        }
    }

    /// How many bytes a file of the kind may have.
    pub(super) fn limit(&self) -> u64 {
        match self {
            Self::Project(..)
            | Self::Page(..)
            | Self::Organisation(..)
            | Self::Settings
            | Self::AsIs(_) => 256 * KIB,
            Self::Photo(_) => 10 * KIB * KIB,
            _ => 8 * KIB * KIB,
        }
    }
}

/// A file of another program, with what to do about it.
fn foreign(name: &str) -> Option<Problem> {
    const PHOTOS: [&str; 8] = ["heic", "heif", "gif", "svg", "bmp", "tif", "tiff", "avif"];
    const DOCUMENTS: [&str; 11] = [
        "pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "ppt", "pptx", "pages",
    ];
    let (_, ending) = name.rsplit_once('.')?;
    let ending = ending.to_lowercase();
    let name = name.to_owned();
    if PHOTOS.contains(&ending.as_str()) {
        Some(Problem::PhotoToConvert { name })
    } else if DOCUMENTS.contains(&ending.as_str()) {
        Some(Problem::DocumentToCopy { name })
    } else {
        None
    }
}

/// A sheet whose name misses the right form by its ending: `tilleuls.md.txt`, `tilleuls_nl.md`.
fn renamed(name: &str) -> Option<Problem> {
    let plain = name.strip_suffix(".txt").unwrap_or(name);
    let stem = plain
        .strip_suffix(".md")
        .or_else(|| plain.strip_suffix(".markdown"))?;
    let (id, code) = match stem.rsplit_once('_') {
        Some((id, code)) if code.len() == 2 && Lang::parse(code).is_some() => {
            (id, format!(".{code}"))
        }
        _ if plain.len() < name.len() || plain.ends_with(".markdown") => (stem, String::new()),
        _ => return None,
    };
    let suggestion = format!("{}{code}.md", slug::slugify(id));
    Some(Problem::BadFileName { suggestion })
}

/// Names that no file may have on Windows, whatever its ending (learn.microsoft.com, "Naming
/// files, paths and namespaces"), so that nobody there could copy the site.
fn is_reserved_everywhere(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    let numbered = ["com", "lpt"].iter().any(|device| {
        let number = stem.strip_prefix(device).unwrap_or_default();
        number.len() == 1 && number.bytes().all(|digit| digit.is_ascii_digit())
    });
    numbered || ["con", "prn", "aux", "nul"].contains(&stem)
}

/// Names under `L/` that the site needs for its own pages.
fn is_reserved_page(name: &str) -> bool {
    const OWN: [&str; 23] = [
        "404",
        "activites",
        "affiches",
        "agenda",
        "asbl",
        "carte",
        "communes",
        "coordination",
        "flux",
        "hors-ligne",
        "index",
        "jours",
        "langues",
        "livret",
        "modifier",
        "organisations",
        "pcs",
        "publics",
        "recherche",
        "sisp",
        "thematiques",
        "calendriers",
        "donnees",
    ];
    OWN.contains(&name)
}

/// Names that calendars need: `tous`, `commune-...`, `thematique-...`.
fn is_reserved_project(name: &str) -> bool {
    ["tous", "activites", "index"].contains(&name)
        || name.starts_with("commune-")
        || name.starts_with("thematique-")
}

fn bad_name(stem: &str, ending: &str) -> Problem {
    let slug = slug::slugify(stem);
    let slug = if slug.is_empty() {
        "nouveau".to_owned()
    } else {
        slug
    };
    Problem::BadFileName {
        suggestion: format!("{slug}{ending}"),
    }
}

/// A file of a folder that holds files of another form.
fn wanted(name: &str, folder: &str, extension: &str) -> Problem {
    let image = ["jpg", "jpeg", "png", "webp", "gif", "heic"];
    let given = name
        .rsplit_once('.')
        .map_or("", |(_, given)| given)
        .to_lowercase();
    if name.contains('/') || folder == "images" || !image.contains(&given.as_str()) {
        let stem = name.rsplit('/').next().unwrap_or(name);
        let stem = slug::slugify(stem.rsplit_once('.').map_or(stem, |(stem, _)| stem));
        return Problem::MisplacedFile {
            hint: format!("content/{folder}/{stem}.{extension}"),
        };
    }
    misplaced(name)
}

/// A file at the top of `content/`, or in a folder of its own.
fn misplaced(name: &str) -> Problem {
    let last = name.rsplit('/').next().unwrap_or(name);
    let (_, extension) = last.rsplit_once('.').unwrap_or((last, ""));
    let folders = match extension.to_lowercase().as_str() {
        "md" | "markdown" => "content/pcs/, content/pages/",
        "yaml" | "yml" => "content/asbl/, content/sisp/",
        "jpg" | "jpeg" | "png" | "webp" => "content/images/",
        _ => "content/pcs/, content/asbl/, content/sisp/, content/pages/, content/images/",
    };
    Problem::MisplacedFile {
        hint: folders.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(path: &str) -> &'static str {
        FileKind::of(path).unwrap_err().code()
    }

    #[test]
    fn every_file_is_known_by_its_path() {
        assert_eq!(FileKind::of("site.yaml"), Ok(FileKind::Settings));
        let id = Id::parse("goujons").unwrap();
        assert_eq!(
            FileKind::of("pcs/goujons.nl.md"),
            Ok(FileKind::Project(id, Some(Lang::NL)))
        );
        assert_eq!(
            FileKind::of("images/tour-1.jpg"),
            Ok(FileKind::Photo("tour-1.jpg".into()))
        );
    }

    #[test]
    fn a_file_in_the_wrong_place_is_told_where_it_belongs() {
        let hint = |path| match FileKind::of(path) {
            Err(Problem::MisplacedFile { hint }) => hint,
            other => panic!("{other:?}"),
        };
        assert_eq!(hint("pcs/goujons.yaml"), "content/pcs/goujons.md");
        assert_eq!(hint("goujons.md"), "content/pcs/, content/pages/");
        assert_eq!(hint("pcs/tour.jpg"), "content/images/");
        assert_eq!(hint("projets/goujons.md"), "content/pcs/, content/pages/");
        assert_eq!(code("images/tour.gif"), "photo-a-convertir");
        assert_eq!(code("pcs/programme.docx"), "document-a-copier");
    }

    #[test]
    fn a_name_must_be_able_to_be_an_address() {
        assert_eq!(
            FileKind::of("pcs/Les Échelles.md"),
            Err(Problem::BadFileName {
                suggestion: "les-echelles.md".into()
            })
        );
        for (name, right) in [
            ("pcs/tilleuls.md.txt", "tilleuls.md"),
            ("pcs/tilleuls_nl.md", "tilleuls.nl.md"),
            ("images/Fete.JPG", "fete.jpg"),
        ] {
            let suggestion = right.into();
            assert_eq!(FileKind::of(name), Err(Problem::BadFileName { suggestion }));
        }
        assert_eq!(code("pages/index.md"), "nom-reserve");
        assert_eq!(code("pages/con.md"), "nom-reserve");
        assert_eq!(code("images/com1.jpg"), "nom-reserve");
        assert_eq!(code("pcs/commune-x.md"), "nom-reserve");
    }
}
