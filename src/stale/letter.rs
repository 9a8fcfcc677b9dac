//! The letter that asks the people of a sheet whether it is still right, in their language.

use serde::Serialize;

use super::Reminder;
use crate::account::{Account, Fact, FactKind};
use crate::lang::Lang;
use crate::model::Email;
use crate::pages::PageKind;
use crate::site::{ProjectAt, Site};
use crate::theme::{Theme, fill};
use crate::wording::{LANGUAGES, Wording};

/// A letter that is ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Letter {
    /// To whom; none where no address is known.
    pub to: Option<String>,
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
}

impl Letter {
    /// The letter with its head, as one text to copy.
    pub fn whole(&self, lang: Lang) -> String {
        let words = &Wording::of(lang).mots.rappels;
        let to = self.to.as_ref().map_or_else(
            || words.sans_courriel.clone(),
            |email| fill(&words.a, &[("email", email)]),
        );
        let subject = fill(&words.objet, &[("subject", &self.subject)]);
        format!("{to}\n{subject}\n\n{}", self.body)
    }
}

/// The language in which to write to a project.
pub fn language(site: &Site, at: ProjectAt) -> Lang {
    let own = site[at].lang;
    if LANGUAGES.contains(&own) {
        own
    } else {
        LANGUAGES[0]
    }
}

/// Where mail to a project goes: to itself, else to the association that runs it.
pub(super) fn email(site: &Site, at: ProjectAt) -> Option<&str> {
    let own = site[at].contact.email.as_ref();
    let association = site.ties(at).association;
    let of_association = || site[association?].contact.email.as_ref();
    own.or_else(of_association).map(Email::as_str)
}

/// Where the Git host edits a file.
pub(super) fn place(site: &Site, file: &str) -> Option<String> {
    let repository = site.settings.repository.as_ref()?;
    Some(repository.edit(file, None))
}

/// The letter about a sheet: what the site says, and the question.
pub fn letter(site: &Site, theme: &Theme, reminder: &Reminder) -> Letter {
    let at = reminder.project;
    let lang = language(site, at);
    let words = &Wording::of(lang).mots.rappels;
    let account = Account::new(site, theme, lang);
    let name = account.text(&site[at].name);
    let named = |form: &str| fill(form, &[("name", &name)]);
    let lines = lines(site, at, &account, lang).into_iter();
    let lines: Vec<String> = lines.map(|line| format!("- {line}")).collect();
    let page = page(site, at, lang).map(|url| fill(&words.page, &[("url", &url)]));
    let parts = [
        Some(words.bonjour.clone()),
        Some(named(&words.voici)),
        Some(lines.join("\n")),
        page,
        Some(format!("{}\n{}", words.question, words.sinon)),
        Some(words.merci.clone()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    Letter {
        to: email(site, at).map(str::to_owned),
        subject: named(&words.sujet),
        body: parts.join("\n\n") + "\n",
    }
}

/// What the site says, a line each: what people call, where they go, and when.
fn lines(site: &Site, at: ProjectAt, account: &Account, lang: Lang) -> Vec<String> {
    const ASKED: [FactKind; 9] = [
        FactKind::Notice,
        FactKind::Closure,
        FactKind::Phone,
        FactKind::WhatsApp,
        FactKind::Email,
        FactKind::Website,
        FactKind::Person,
        FactKind::Address,
        FactKind::Opening,
    ];
    let words = &Wording::of(lang).mots;
    let labelled = |fact: &Fact| {
        let label = words.faits.get(fact.kind.code()).map_or("", String::as_str);
        format!("{label}{}{}", words.deux_points, fact.said)
    };
    let facts = account.project(at);
    let facts = facts.iter().filter(|fact| ASKED.contains(&fact.kind));
    let activities = site.activities(at).map(|at| {
        let facts = account.activity(at);
        let when = facts.iter().find(|fact| fact.kind == FactKind::When);
        let when = when.map_or(words.rappels.demander.as_str(), |fact| fact.said.as_str());
        format!(
            "{}{}{when}",
            account.text(&site[at].title),
            words.deux_points
        )
    });
    facts.map(labelled).chain(activities).collect()
}

/// The project's page, where the address of the site is known.
fn page(site: &Site, at: ProjectAt, lang: Lang) -> Option<String> {
    let address = site.settings.address.as_ref()?;
    let languages = site.languages();
    let lang = languages.iter().find(|own| **own == lang);
    let page = PageKind::Project(at).in_language(*lang.unwrap_or(&languages[0]));
    Some(format!("{address}{}", page.path(site)))
}
