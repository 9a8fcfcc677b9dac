//! What the directory gives to other programs, and how to read it.

use crate::open_data;
use crate::pages::{DataFile, PageKind};
use crate::render::context::Context;
use crate::views::{DataFileView, DataView};

pub(in crate::render) fn view(context: &Context) -> DataView {
    DataView {
        files: DataFile::ALL.map(|file| of_file(context, file)).into(),
        // The file has each text as it was written; a page has typographic apostrophes.
        example: open_data::example(context.site).map(|json| json.replace('\'', "’")),
    }
}

fn of_file(context: &Context, file: DataFile) -> DataFileView {
    let kind = match file {
        DataFile::Records => "records",
        DataFile::Projects => "projects",
        DataFile::Activities => "activities",
        DataFile::Points => "points",
        DataFile::Services => "services",
    };
    let page = PageKind::OpenData(file).of_all();
    DataFileView {
        kind,
        name: file.name(),
        path: page.path(context.site).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::Sample;

    #[test]
    fn leads_to_every_file_and_shows_a_project_of_the_directory() {
        let view = Sample::new().draw(PageKind::Data, view);
        assert_eq!(view.files.len(), DataFile::ALL.len());
        assert_eq!(view.files[1].path, "donnees/projets.csv");
        let example = view.example.unwrap();
        assert!(example.contains("\"statut\": \"actif\""), "{example}");
    }
}
