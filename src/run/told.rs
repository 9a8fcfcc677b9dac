//! What the site will say of a sheet, in one line, for whoever has just changed it.

use jiff::civil::Date;

use crate::account::{Account, FactKind};
use crate::agenda::Occurrence;
use crate::lang::Lang;
use crate::model::{Hours, Status};
use crate::site::{ProjectAt, Site};
use crate::theme::Theme;
use crate::wording::{Told, Wording};

/// How many activities are told one by one.
const MOST: usize = 4;

/// One line on the sheet, or the sheet of the translation, in a file, with what was read of its
/// schedules; `None` for other files.
pub fn told(site: &Site, theme: &Theme, file: &str, lang: Lang) -> Option<String> {
    let name = file.strip_prefix("content/pcs/")?;
    let id = name.split('.').next()?;
    let mut all = site.projects.handles();
    let project = all.find(|at| site[*at].id.as_str() == id)?;
    let words = &Wording::of(lang).mots.fiche;
    let mut parts = parts(site, project, lang, words);
    if let Some(count) = parts.first_mut() {
        let readings = readings(site, project, &Account::new(site, theme, lang), lang);
        if !readings.is_empty() {
            *count = format!("{count} ({readings})");
        }
    }
    let (_, name) = site[project].name.get(lang);
    let line = words.ligne.replace("{name}", name);
    Some(line.replace("{parts}", &parts.join(&words.entre)))
}

/// What a build says of a project that changed: how much there is, when the next is, until when it is
/// sure. A rule without its dates is told, since the author may wonder where they are.
fn parts(site: &Site, project: ProjectAt, lang: Lang, words: &Told) -> Vec<String> {
    if site[project].status == Status::Ended {
        return vec![words.termine.clone()];
    }
    let count = site.activities(project).count();
    let dates = site.dates_of_project(project, site.window());
    let next = dates.iter().map(|dated| &dated.occurrence);
    let next = next.into_iter().find(|occurrence| occurrence.takes_place());
    let next = next.map_or_else(
        || words.aucune.clone(),
        |occurrence| {
            words
                .prochaine
                .replace("{day}", &moment(occurrence, lang, words))
        },
    );
    let confirmed = site[project].confirmed.as_ref().map_or_else(
        || words.jamais.clone(),
        |confirmed| words.confirme.replace("{day}", &day(confirmed.on, words)),
    );
    let mut parts = vec![words.activites.of(count), next, confirmed];
    let mut repeated = site.activities(project).flat_map(|at| site.usual_slots(at));
    if site.call_first(project) && repeated.next().is_some() {
        parts.push(words.sans_dates.clone());
    }
    parts
}

/// When activities take place, as it was read.
fn readings(site: &Site, project: ProjectAt, account: &Account, lang: Lang) -> String {
    let words = &Wording::of(lang).mots;
    let mut said: Vec<String> = site
        .activities(project)
        .filter_map(|at| {
            let facts = account.activity(at);
            let when = facts.iter().find(|fact| fact.kind == FactKind::When)?;
            let title = account.text(&site[at].title);
            Some(format!("{title}{}{}", words.deux_points, when.said))
        })
        .collect();
    if said.len() > MOST {
        said.truncate(MOST);
        said.push("…".to_owned());
    }
    // Plain spaces, as in the rest of the line: it is read in terminals.
    said.join(&words.fiche.entre)
        .replace(['\u{a0}', '\u{202f}'], " ")
}

/// `mardi 1er décembre, 9 h 30`.
fn moment(occurrence: &Occurrence, lang: Lang, words: &Told) -> String {
    let weekday = Wording::of(lang).weekday(occurrence.date.weekday());
    let date = format!("{weekday} {}", day(occurrence.date, words));
    match occurrence.session {
        Some(Hours::Clock { start, .. }) => {
            let form = &words.heure[usize::from(start.minute() > 0)];
            let hour = form.replace("{h}", &start.hour().to_string());
            format!(
                "{date}, {}",
                hour.replace("{m}", &format!("{:02}", start.minute()))
            )
        }
        _ => date,
    }
}

/// `1er décembre`.
fn day(date: Date, words: &Told) -> String {
    let number = if date.day() == 1 {
        words.premier.clone()
    } else {
        date.day().to_string()
    };
    let month = usize::from(date.month().unsigned_abs()) - 1;
    format!("{number} {}", words.mois[month])
}
