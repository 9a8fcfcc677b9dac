//! The changes of what is no project: associations, landlords, free pages, needs, communes.

use super::{Change, Teller};
use crate::account::{Account, FactKind};
use crate::model::Text;
use crate::pages::PageKind;
use crate::theme::fill;

impl Teller<'_> {
    /// The changes of what pages say of the site itself.
    pub(super) fn settings(&self) -> Vec<Change> {
        let said = |account: &Account| account.site();
        let (before, after) = self.both(said, said);
        let home = Some(PageKind::Home);
        self.told(&self.words.site, &before, &after, home, "")
    }

    /// The changes of associations and landlords.
    pub(super) fn organisations(&self) -> Vec<Change> {
        let mut told = Vec::new();
        for (at, organisation) in self.after.organisations.entries() {
            let mut all = self.before.organisations.entries();
            let old = all.find(|(_, old)| {
                old.id == organisation.id || organisation.former_names.contains(&old.id)
            });
            let Some((old, _)) = old else { continue };
            let (before, after) = self.both(
                |account| account.organisation(old),
                |account| account.organisation(at),
            );
            let name = self.before[old].name.get(self.lang).1;
            let page = Some(PageKind::Organisation(at));
            told.extend(self.told(name, &before, &after, page, ""));
        }
        told
    }

    /// The changes of free pages.
    pub(super) fn pages(&self) -> Vec<Change> {
        let mut told = Vec::new();
        for (at, page) in self.after.free_pages.entries() {
            let mut all = self.before.free_pages.entries();
            let old = all.find(|(_, old)| old.id == page.id || page.former_names.contains(&old.id));
            let title = page.title.get(self.lang).1;
            let kind = Some(PageKind::Free(at));
            let Some((old, _)) = old else {
                let said = fill(&self.words.nouvelle_page, &[("page", title)]);
                told.push(self.change(said, kind));
                continue;
            };
            let (before, after) =
                self.both(|account| account.page(old), |account| account.page(at));
            told.extend(self.told(title, &before, &after, kind, ""));
        }
        for page in self.before.free_pages.iter() {
            let mut all = self.after.free_pages.iter();
            if !all.any(|new| new.id == page.id || new.former_names.contains(&page.id)) {
                let title = page.title.get(self.lang).1;
                let said = fill(&self.words.page_partie, &[("page", title)]);
                told.push(self.change(said, None));
            }
        }
        told
    }

    /// Needs and communes that are called otherwise: told once, not for each sheet that names them.
    pub(super) fn names(&self) -> Vec<Change> {
        let mut told = Vec::new();
        for (at, need) in self.after.needs.entries() {
            let old = self.before.needs.iter().find(|old| old.id == need.id);
            let renamed = old.and_then(|old| self.renamed(&old.name, &need.name));
            told.extend(renamed.map(|said| self.change(said, Some(PageKind::Need(at)))));
        }
        for (at, commune) in self.after.communes.entries() {
            let old = self.before.communes.iter().find(|old| old.id == commune.id);
            let renamed = old.and_then(|old| self.renamed(&old.name, &commune.name));
            told.extend(renamed.map(|said| self.change(said, Some(PageKind::Commune(at)))));
        }
        told
    }

    /// A name that is another one, in the language of the messages.
    fn renamed(&self, old: &Text, new: &Text) -> Option<String> {
        let (old, new) = (old.get(self.lang).1, new.get(self.lang).1);
        let label = self.label(FactKind::Name);
        let quoted = [
            ("what", new.as_str()),
            ("label", &label),
            ("before", old),
            ("after", new),
        ];
        (old != new).then(|| fill(&self.words.autre, &quoted))
    }
}
