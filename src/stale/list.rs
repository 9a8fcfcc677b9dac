//! The sheets about which to ask, as a list that is plain text and Markdown at once, and as JSON.

use serde::Serialize;

use super::letter::{self, email, letter, place};
use super::{GROUPS, Letter, Reminder};
use crate::account::Account;
use crate::lang::Lang;
use crate::site::{Reason, Site};
use crate::source::FOLDER;
use crate::theme::{Theme, fill};
use crate::wording::{ReminderWords, Wording};

/// The list in a language of messages: a group a reason, a line a sheet.
pub fn list(site: &Site, theme: &Theme, reminders: &[Reminder], lang: Lang) -> String {
    let words = &Wording::of(lang).mots.rappels;
    let account = Account::new(site, theme, lang);
    let groups = GROUPS.iter().filter_map(|group| {
        let lines = lines_of(site, reminders, group, &account, words);
        let title = format!("{} ({})", words.group(group), lines.len());
        (!lines.is_empty()).then(|| format!("{title}\n\n{}\n", lines.join("\n")))
    });
    let groups: Vec<String> = groups.collect();
    if groups.is_empty() {
        return format!("{}\n", words.aucun);
    }
    groups.join("\n")
}

/// A line for each sheet with a reason of a group.
fn lines_of(
    site: &Site,
    reminders: &[Reminder],
    group: &str,
    account: &Account,
    words: &ReminderWords,
) -> Vec<String> {
    let lines = reminders.iter().filter_map(|reminder| {
        let reasons = reminder.reasons.iter();
        let own: Vec<&Reason> = reasons.filter(|one| one.code() == group).collect();
        let said = own.iter().filter_map(|one| said(one, account, words));
        let said: Vec<String> = said.collect();
        (!own.is_empty()).then(|| line(site, reminder, &said, account, words))
    });
    lines.collect()
}

fn line(
    site: &Site,
    reminder: &Reminder,
    reasons: &[String],
    account: &Account,
    words: &ReminderWords,
) -> String {
    let project = &site[reminder.project];
    let name = account.text(&project.name);
    let file = file(site, reminder);
    let mut parts = vec![fill(&words.ligne, &[("name", &name), ("file", &file)])];
    parts.extend(reasons.iter().cloned());
    parts.push(match email(site, reminder.project) {
        Some(email) => fill(&words.courriel, &[("email", email)]),
        None => words.sans_courriel.clone(),
    });
    if let Some(url) = still_right(site, reminder).or_else(|| place(site, &file)) {
        parts.push(fill(&words.modifier, &[("url", &url)]));
    }
    format!("- {}", parts.join(", "))
}

/// The form that asks about everything the sheet says, where anybody reads what it hands over.
fn still_right(site: &Site, reminder: &Reminder) -> Option<String> {
    let at = reminder.project;
    let address = site.settings.address.as_ref()?;
    let own = letter::language(site, at);
    let languages = site.languages();
    let lang = if languages.contains(&own) {
        own
    } else {
        languages[0]
    };
    let form = site.form_of_team(at, "right", lang);
    site.takes_changes().then(|| format!("{address}{form}"))
}

/// What is known beyond the group.
fn said(reason: &Reason, account: &Account, words: &ReminderWords) -> Option<String> {
    let day = |form: &str, day| fill(form, &[("day", &account.day(day))]);
    match reason {
        Reason::InDoubt | Reason::Never => None,
        Reason::Expired { on, .. } => Some(day(&words.confirme, *on)),
        Reason::Ends { until, .. } => Some(day(&words.jusque, *until)),
        Reason::LastDate { title, day } => {
            let (title, day) = (account.text(title), account.day(*day));
            let quoted = [("activity", title.as_str()), ("day", &day)];
            Some(fill(&words.activite, &quoted))
        }
    }
}

fn file(site: &Site, reminder: &Reminder) -> String {
    format!("{FOLDER}/pcs/{}.md", site[reminder.project].id)
}

/// A reminder for programs.
#[derive(Serialize)]
struct Row {
    id: String,
    name: String,
    lang: String,
    file: String,
    edit: Option<String>,
    reasons: Vec<ReasonRow>,
    mail: Letter,
}

#[derive(Serialize)]
struct ReasonRow {
    code: &'static str,
    confirmed: Option<String>,
    until: Option<String>,
    activity: Option<String>,
}

/// The list as one JSON array, each sheet with its letter.
pub fn json(site: &Site, theme: &Theme, reminders: &[Reminder]) -> String {
    let rows = reminders.iter().map(|reminder| {
        let project = &site[reminder.project];
        let file = file(site, reminder);
        Row {
            id: project.id.to_string(),
            name: project.name.get(project.lang).1.clone(),
            lang: project.lang.to_string(),
            edit: place(site, &file),
            file,
            reasons: reminder.reasons.iter().map(reason_row).collect(),
            mail: letter(site, theme, reminder),
        }
    });
    let rows: Vec<Row> = rows.collect();
    let text = serde_json::to_string_pretty(&rows);
    text.unwrap_or_default() + "\n" // a row is texts only, which JSON can always hold
}

fn reason_row(reason: &Reason) -> ReasonRow {
    let (confirmed, until, activity) = match reason {
        Reason::InDoubt | Reason::Never => (None, None, None),
        Reason::Expired { on, until } | Reason::Ends { on, until } => {
            (Some(*on), Some(*until), None)
        }
        Reason::LastDate { title, day } => (None, Some(*day), title.iter().next()),
    };
    ReasonRow {
        code: reason.code(),
        confirmed: confirmed.map(|day| day.to_string()),
        until: until.map(|day| day.to_string()),
        activity: activity.map(|(_, title)| title.clone()),
    }
}
