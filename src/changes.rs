//! What residents will see change between two states of a directory, in words.
//!
//! Compares what is said, in every language of the site, not how it is written: what no page shows
//! is not told. Knows nothing of Git or folders.

mod effects;
mod others;

use std::collections::BTreeSet;

use effects::Effects;

use crate::account::{Account, Fact, FactKind};
use crate::lang::Lang;
use crate::model::{Activity, Project, Status};
use crate::pages::PageKind;
use crate::site::{ActivityAt, ProjectAt, Site};
use crate::theme::{Theme, fill};
use crate::wording::{ChangeWords, LANGUAGES, Wording};

/// A change, as a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The sentence.
    pub said: String,
    /// The page that shows it, below the root; none where it is gone.
    pub page: Option<String>,
    /// The language of the sheet that says it, as far as messages have it.
    pub lang: Lang,
}

/// The same, each change in the language of its sheet: the people of a sheet read what is said of it.
pub fn changes_by_sheet(before: &Site, after: &Site, theme: &Theme) -> Vec<Change> {
    let of = |lang| {
        let told = changes(before, after, theme, lang).into_iter();
        told.filter(move |change| change.lang == lang)
    };
    LANGUAGES.into_iter().flat_map(of).collect()
}

/// Everything that residents will see change from one state to the other, in a language of messages.
pub fn changes(before: &Site, after: &Site, theme: &Theme, lang: Lang) -> Vec<Change> {
    let teller = Teller::new(before, after, theme, lang);
    let mut told = teller.gone();
    for at in after.projects.handles() {
        let lang = spoken(after[at].lang);
        let changes = teller.project(at).into_iter();
        told.extend(changes.map(|change| Change { lang, ..change }));
    }
    told.extend(teller.settings());
    told.extend(teller.organisations());
    told.extend(teller.pages());
    told.extend(teller.names());
    told
}

/// The same things said in each language: first in that of the messages.
type InLanguages = Vec<(Lang, Vec<Fact>)>;

/// Both states with their words.
struct Teller<'a> {
    before: &'a Site,
    after: &'a Site,
    lang: Lang,
    words: &'static ChangeWords,
    accounts: Vec<(Lang, Account<'a>, Account<'a>)>,
}

impl<'a> Teller<'a> {
    fn new(before: &'a Site, after: &'a Site, theme: &'a Theme, lang: Lang) -> Self {
        let others = after.languages().iter().filter(|other| **other != lang);
        let accounts = [lang].into_iter().chain(others.copied()).map(|lang| {
            let old = Account::new(before, theme, lang);
            (lang, old, Account::new(after, theme, lang))
        });
        Self {
            before,
            after,
            lang,
            words: &Wording::of(lang).mots.changements,
            accounts: accounts.collect(),
        }
    }

    /// What was said, and what will be, in every language.
    fn both(
        &self,
        old: impl Fn(&Account) -> Vec<Fact>,
        new: impl Fn(&Account) -> Vec<Fact>,
    ) -> (InLanguages, InLanguages) {
        let said = self.accounts.iter();
        said.map(|(lang, before, after)| ((*lang, old(before)), (*lang, new(after))))
            .unzip()
    }

    fn change(&self, said: String, page: Option<PageKind>) -> Change {
        let lang = if self.after.languages().contains(&self.lang) {
            self.lang
        } else {
            self.after.languages()[0]
        };
        let page = page.map(|kind| kind.in_language(lang).path(self.after).to_string());
        let lang = spoken(self.after.languages()[0]);
        Change { said, page, lang }
    }

    fn name(&self, project: &Project) -> String {
        project.name.get(self.lang).1.clone()
    }

    /// Projects that are no longer in the directory.
    fn gone(&self) -> Vec<Change> {
        let gone = self.before.projects.iter();
        let gone = gone.filter(|old| !self.after.projects.iter().any(|new| is_same(old, new)));
        gone.map(|old| {
            let said = fill(&self.words.parti, &[("project", &self.name(old))]);
            let lang = spoken(old.lang);
            Change {
                lang,
                ..self.change(said, None)
            }
        })
        .collect()
    }

    /// The changes of a project.
    fn project(&self, at: ProjectAt) -> Vec<Change> {
        let project = &self.after[at];
        let page = Some(PageKind::Project(at));
        let old = self.before.projects.find(|old| is_same(old, project));
        let name = self.name(project);
        let say = |form: &str| self.change(fill(form, &[("project", &name)]), page);
        let Some(old) = old else {
            return vec![say(&self.words.nouveau_projet)];
        };
        let (was, is) = (self.before[old].status, project.status);
        match (was, is) {
            (Status::Ended, Status::Ended) => return Vec::new(),
            (_, Status::Ended) => return vec![say(&self.words.termine)],
            (Status::Ended, _) => return vec![say(&self.words.reprend)],
            _ => {}
        }
        let mut told = Vec::new();
        if is == Status::ToConfirm && was != is {
            told.push(say(&self.words.en_doute));
        }
        told.extend(self.confirmed(old, at));
        let (before, after) = self.both(
            |account| account.project(old),
            |account| account.project(at),
        );
        told.extend(self.told(&name, &before, &after, page, ""));
        told.extend(self.activities(old, at));
        told
    }

    /// That people confirmed the sheet.
    fn confirmed(&self, old: ProjectAt, at: ProjectAt) -> Option<Change> {
        let day = |site: &Site, at: ProjectAt| {
            let confirmed = site[at].confirmed.as_ref().map(|one| one.on);
            confirmed.filter(|day| *day <= site.today)
        };
        let new = day(self.after, at)?;
        (day(self.before, old) != Some(new)).then(|| {
            let name = self.name(&self.after[at]);
            let (_, _, account) = &self.accounts[0];
            let quoted = [("project", name.as_str()), ("day", &account.day(new))];
            let said = fill(&self.words.confirme, &quoted);
            self.change(said, Some(PageKind::Project(at)))
        })
    }

    fn activities(&self, old: ProjectAt, at: ProjectAt) -> Vec<Change> {
        let mut told = Vec::new();
        for new in self.after.activities(at) {
            let mut all = self.before.activities(old);
            let same = all.find(|old| is_same_activity(&self.before[*old], &self.after[new]));
            match same {
                Some(old) => told.extend(self.activity(old, new)),
                None => told.push(self.new_activity(new)),
            }
        }
        for gone in self.before.activities(old) {
            let mut all = self.after.activities(at);
            let kept = all.any(|new| is_same_activity(&self.before[gone], &self.after[new]));
            if !kept {
                let effects = Effects::of(self.before, gone).said(self.words);
                let said =
                    self.about_activity(&self.words.activite_partie, at, &self.before[gone], "");
                told.push(self.change(said + &effects, Some(PageKind::Project(at))));
            }
        }
        told
    }

    fn about_activity(&self, form: &str, at: ProjectAt, activity: &Activity, when: &str) -> String {
        let name = self.name(&self.after[at]);
        let title = activity.title.get(self.lang).1;
        let quoted = [
            ("project", name.as_str()),
            ("activity", title),
            ("when", when),
        ];
        fill(form, &quoted)
    }

    fn new_activity(&self, at: ActivityAt) -> Change {
        let (_, _, account) = &self.accounts[0];
        let facts = account.activity(at).into_iter();
        let mut facts = facts.filter(|fact| fact.kind == FactKind::When);
        let when = facts.next().map(|fact| fact.said);
        let form = match when {
            Some(_) => &self.words.nouvelle_activite,
            None => &self.words.nouvelle_activite_seule,
        };
        let when = when.unwrap_or_default();
        let said = self.about_activity(form, at.project, &self.after[at], &when);
        let effects = Effects::of(self.after, at).said(self.words);
        self.change(said + &effects, Some(PageKind::Activity(at)))
    }

    fn activity(&self, old: ActivityAt, new: ActivityAt) -> Vec<Change> {
        let (before, after) = self.both(
            |account| account.activity(old),
            |account| account.activity(new),
        );
        let title = fill(
            &self.words.activite,
            &[
                ("project", &self.name(&self.after[new.project])),
                ("activity", self.before[old].title.get(self.lang).1),
            ],
        );
        let effects = Effects::between(self.before, old, self.after, new).said(self.words);
        self.told(
            &title,
            &before,
            &after,
            Some(PageKind::Activity(new)),
            &effects,
        )
    }

    /// The sentences on facts that differ; `effects` stand behind those on days.
    fn told(
        &self,
        what: &str,
        before: &InLanguages,
        after: &InLanguages,
        page: Option<PageKind>,
        effects: &str,
    ) -> Vec<Change> {
        let mut told = Vec::new();
        let mut seen = BTreeSet::new();
        for ((lang, old), (_, new)) in before.iter().zip(after) {
            for (key, was, will) in differences(old, new) {
                if !seen.insert(key.0) && *lang != self.lang {
                    continue;
                }
                let mut said = if *lang == self.lang {
                    self.sentence(what, key.0, was, will)
                } else {
                    self.in_language(what, key.0, *lang)
                };
                if matches!(
                    key.0,
                    FactKind::When | FactKind::Cancelled | FactKind::Moved
                ) {
                    said += effects;
                }
                told.push(self.change(said, page));
            }
        }
        told
    }

    /// A change of a fact in a sentence. Long texts are not quoted: who reads the sentence opens the page.
    fn sentence(
        &self,
        what: &str,
        kind: FactKind,
        was: Option<&Fact>,
        will: Option<&Fact>,
    ) -> String {
        let words = self.words;
        let label = self.label(kind);
        let (old, new) = (said(was), said(will));
        let form = match (was, will, kind) {
            (Some(_), Some(_), FactKind::When) => &words.quand,
            (None, Some(_), FactKind::When) => &words.quand_ajoute,
            (Some(_), None, FactKind::When) => &words.quand_retire,
            (_, _, kind) if kind.is_long() => &words.texte,
            (Some(_), Some(_), _) => &words.autre,
            (None, _, kind) if kind.is_of_days() => &words.annonce,
            (None, _, _) => &words.ajoute,
            (_, None, _) => &words.retire,
        };
        let quoted = [
            ("what", what),
            ("label", &label),
            ("before", old),
            ("after", new),
        ];
        fill(form, &quoted)
    }

    /// A text that differs only in another language than that of the messages.
    fn in_language(&self, what: &str, kind: FactKind, lang: Lang) -> String {
        let (_, _, account) = &self.accounts[0];
        let quoted = [
            ("what", what),
            ("label", &self.label(kind)),
            ("language", &account.language(lang)),
        ];
        fill(&self.words.autre_langue, &quoted)
    }

    fn label(&self, kind: FactKind) -> String {
        let labels = &Wording::of(self.lang).mots.faits;
        let label = labels.get(kind.code()).cloned();
        label.unwrap_or_else(|| kind.code().to_owned())
    }
}

/// A language as far as messages have it.
fn spoken(lang: Lang) -> Lang {
    if LANGUAGES.contains(&lang) {
        lang
    } else {
        LANGUAGES[0]
    }
}

fn said(fact: Option<&Fact>) -> &str {
    fact.map_or("", |fact| fact.said.as_str())
}

/// What makes a fact another one.
fn compared(fact: Option<&Fact>) -> Option<&str> {
    fact.map(|fact| fact.names.as_deref().unwrap_or(&fact.said))
}

/// What tells facts from each other.
type Key<'f> = (FactKind, &'f str);

/// Facts that are not the same, in the order of their kinds.
fn differences<'f>(
    old: &'f [Fact],
    new: &'f [Fact],
) -> Vec<(Key<'f>, Option<&'f Fact>, Option<&'f Fact>)> {
    let key = |fact: &'f Fact| (fact.kind, fact.item.as_str());
    let keys: BTreeSet<Key> = old.iter().chain(new).map(key).collect();
    let find = |facts: &'f [Fact], wanted: Key| facts.iter().find(|fact| key(fact) == wanted);
    let both = keys
        .into_iter()
        .map(|key| (key, find(old, key), find(new, key)));
    both.filter(|(_, old, new)| compared(*old) != compared(*new))
        .collect()
}

fn is_same(old: &Project, new: &Project) -> bool {
    old.id == new.id || new.former_names.contains(&old.id)
}

fn is_same_activity(old: &Activity, new: &Activity) -> bool {
    old.id == new.id || new.former_names.contains(&old.id)
}
