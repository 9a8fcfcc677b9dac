//! The smallest edit of a sheet that makes it say what is asked for.

use super::misread::Misread;
use super::request::{Moved, NewActivity, Of, Proposal, Request};
use super::sheet::{Edited, Sheet, entry, scalar};
use super::slots::{Writer, add, order};
use crate::keys::Key;
use crate::lang::Lang;
use crate::model::{DateRange, Phone, Project, Slot, When};
use crate::parse::value::{id_suggestion, telephones};
use crate::parse::{Block, Node, Tree};
use crate::site::{ActivityAt, Site};
use crate::text::fold_key;
use jiff::civil::Date;

/// What an edit knows.
pub(super) struct Editor<'a> {
    pub site: &'a Site,
    pub proposal: &'a Proposal,
    /// The language in which the proposal is written.
    pub lang: Lang,
    /// Whether a maintainer says that the project confirmed its sheet.
    pub confirmed: bool,
}

impl Editor<'_> {
    /// The sheet with its edit.
    pub fn edited(&self, text: &str) -> Result<String, Misread> {
        let by_hand = || self.proposal.by_hand(self.site);
        let mut sheet = Sheet::read(text, self.project().lang).ok_or_else(by_hand)?;
        let writer = Writer {
            site: self.site,
            lang: sheet.lang,
        };
        let done = match &self.proposal.request {
            Request::Slot {
                of,
                old: Some(at),
                new,
            } => self.slot(&mut sheet, &writer, *of, *at, new),
            Request::Slot { of, old: None, new } => self.first_slot(&mut sheet, &writer, *of, new),
            Request::Cancel { of, day, reason } => {
                self.cancel(&mut sheet, *of, *day, reason.as_deref())
            }
            Request::Move { of, moved } => self.moved(&mut sheet, &writer, *of, moved),
            Request::Close { days, reason } => self.close(&mut sheet, *days, reason.as_deref()),
            Request::Add(new) => self.add(&mut sheet, &writer, new)?,
            Request::Confirm if !self.confirmed => return Err(Misread::bare("confirmation")),
            Request::Confirm => self.confirm(&mut sheet),
            Request::Number { old, new } => self.number(&mut sheet, old.as_ref(), new),
            Request::EndActivity { at, last } => self.end(&mut sheet, &writer, *at, *last),
            Request::EndProject => {
                let ended = if sheet.lang == Lang::NL {
                    "beeindigd"
                } else {
                    "termine"
                };
                put_at_root(&mut sheet, Key::Status, ended)
            }
        };
        done.ok_or_else(by_hand)?;
        let edited = sheet.finish();
        if edited == text {
            return Err(Misread::bare("deja-dit"));
        }
        Ok(edited)
    }

    fn project(&self) -> &Project {
        &self.site[self.proposal.project]
    }

    /// A text in the language of the proposal; in that of the sheet where the site has not the other.
    fn text(&self, text: &str) -> String {
        let shown = self.site.languages().contains(&self.lang);
        if self.lang == self.project().lang || !shown {
            scalar(text)
        } else {
            format!("{{ {}: {} }}", self.lang, scalar(text))
        }
    }

    fn slots(&self, of: Of) -> Vec<&Slot> {
        of.slots(self.site, self.proposal.project)
    }

    fn slot(&self, sheet: &mut Sheet, writer: &Writer, of: Of, at: usize, new: &Slot) -> Edited {
        let slots = self.slots(of);
        let old = slots[at];
        let together = slots
            .iter()
            .enumerate()
            .filter(|(_, slot)| slot.place == old.place);
        let with: Vec<&Slot> = together
            .map(|(other, slot)| if other == at { new } else { slot })
            .collect();
        writer.set(sheet, old, new, &with)
    }

    fn first_slot(&self, sheet: &mut Sheet, writer: &Writer, of: Of, new: &Slot) -> Edited {
        let root = sheet.root.clone();
        let keys = writer.keys(new, sheet);
        match of {
            Of::Activity(at) => {
                let block = self.block(&root, at)?;
                keys.iter()
                    .try_for_each(|(key, value)| sheet.put(block, order(block), *key, value))
            }
            Of::Opening => {
                let line = format!("\n  - {}", sheet.block(&keys));
                put_at_root(sheet, Key::Opening, &line)
            }
        }
    }

    /// The block of an activity: the one in its place of the list.
    fn block<'n, 't>(&self, root: &'n Node<'t>, at: ActivityAt) -> Option<&'n Node<'t>> {
        let (_, list) = entry(root, Key::Activities)?;
        let id = self.site[at].id.as_str();
        let named = list.items().iter().find(|item| {
            entry(item, Key::Id).is_some_and(|(_, node)| node.text().map(str::trim) == Some(id))
        });
        let activities = &self.project().activities;
        let place = activities
            .iter()
            .position(|activity| activity.id.as_str() == id)?;
        let counted = list
            .items()
            .get(place)
            .filter(|_| list.items().len() == activities.len());
        named.or(counted)
    }

    fn cancel(&self, sheet: &mut Sheet, of: Of, day: Date, reason: Option<&str>) -> Edited {
        let item = match reason {
            Some(reason) => {
                let entries = [
                    (Key::Date, day.to_string()),
                    (Key::Reason, self.text(reason)),
                ];
                sheet.block(&entries)
            }
            None => day.to_string(),
        };
        let mut places = Vec::new();
        for slot in of.slots_on(self.site, self.proposal.project, day) {
            let done = slot.cancelled.iter().any(|one| one.date == day);
            if !done && !places.contains(&&slot.place) {
                places.push(&slot.place);
                add(sheet, slot, Key::Cancelled, &item)?;
            }
        }
        Some(())
    }

    fn moved(&self, sheet: &mut Sheet, writer: &Writer, of: Of, moved: &Moved) -> Edited {
        let on = of.slots_on(self.site, self.proposal.project, moved.day);
        let [slot] = on[..] else { return None };
        let mut entries = vec![(Key::Of, moved.day.to_string())];
        entries.extend(moved.to.map(|to| (Key::To, to.to_string())));
        if !moved.hours.is_empty() {
            entries.push((Key::Hours, writer.hours(&moved.hours, "")));
        }
        let place = moved.place.as_ref();
        entries.extend(place.map(|place| (Key::Place, self.text(place))));
        add(sheet, slot, Key::Moved, &sheet.block(&entries))
    }

    fn close(&self, sheet: &mut Sheet, days: DateRange, reason: Option<&str>) -> Edited {
        let mut entries = vec![(Key::From, days.first.to_string())];
        entries.extend(days.last.map(|last| (Key::Until, last.to_string())));
        entries.extend(reason.map(|why| (Key::Reason, self.text(why))));
        let item = sheet.block(&entries);
        let root = sheet.root.clone();
        match entry(&root, Key::Closures) {
            Some((_, list)) if !list.is_empty() => sheet.append(list, &item),
            _ => put_at_root(sheet, Key::Closures, &format!("[{item}]")),
        }
    }

    /// Adds an activity behind the others. One of the same title is no new one, whatever its letters.
    fn add(
        &self,
        sheet: &mut Sheet,
        writer: &Writer,
        new: &NewActivity,
    ) -> Result<Edited, Misread> {
        let activities = &self.project().activities;
        let same = |title: &str| fold_key(title) == fold_key(&new.title);
        if activities
            .iter()
            .any(|one| one.title.iter().any(|(_, title)| same(title)))
        {
            return Err(Misread::of("existe-deja", "title", new.title.as_str()));
        }
        let mut entries = vec![
            (Key::Title, self.text(&new.title)),
            (Key::Id, scalar(&self.free_id(&new.title))),
        ];
        entries.extend(new.need.as_ref().map(|need| (Key::Need, need.to_string())));
        match &new.slots[..] {
            [] => {}
            [slot] => entries.extend(writer.keys(slot, sheet)),
            slots => {
                let texts: Vec<String> = slots.iter().map(|slot| writer.text(slot)).collect();
                entries.push((Key::Slots, format!("[{}]", texts.join(", "))));
            }
        }
        entries.extend(
            new.place
                .as_ref()
                .map(|place| (Key::Place, self.text(place))),
        );
        let root = sheet.root.clone();
        Ok(match entry(&root, Key::Activities) {
            Some((_, list)) if !list.is_empty() => sheet.append_block(list, &entries),
            _ => {
                let lines = sheet.entries(&entries).join("\n    ");
                put_at_root(sheet, Key::Activities, &format!("\n  - {lines}"))
            }
        })
    }

    /// An id that no activity of the project has or had.
    fn free_id(&self, title: &str) -> String {
        let id = id_suggestion(title);
        let taken = |id: &str| {
            let mut activities = self.project().activities.iter();
            activities.any(|one| {
                one.id.as_str() == id || one.former_names.iter().any(|old| old.as_str() == id)
            })
        };
        let numbered = (2..).map(|number| format!("{id}-{number}"));
        let mut ids = std::iter::once(id.clone()).chain(numbered);
        ids.find(|id| !taken(id)).unwrap_or_default()
    }

    fn confirm(&self, sheet: &mut Sheet) -> Edited {
        let today = self.site.today.to_string();
        let root = sheet.root.clone();
        if let Some((_, block)) = entry(&root, Key::Confirmed).filter(|(_, node)| !node.is_empty())
        {
            matches!(block.value, Tree::Map(_)).then_some(())?;
            return sheet.put(block, Block::Confirmed.keys(), Key::On, &today);
        }
        let association = self.site.ties(self.proposal.project).association;
        let association = association.map(|at| &self.site[at]);
        let by = association.map(|one| {
            let name = one.acronym.clone();
            name.unwrap_or_else(|| one.name.get(sheet.lang).1.clone())
        });
        let on = [(Key::On, today)].into_iter();
        let entries: Vec<_> = on.chain(by.map(|by| (Key::By, scalar(&by)))).collect();
        put_at_root(sheet, Key::Confirmed, &sheet.block(&entries))
    }

    /// Puts a number in the place of another wherever that stands, or as the first one. What has an
    /// extension is another line of the same house, and stays.
    fn number(&self, sheet: &mut Sheet, old: Option<&Phone>, new: &Phone) -> Edited {
        let root = sheet.root.clone();
        let contact = entry(&root, Key::Contact).filter(|(_, node)| !node.is_empty());
        let Some(old) = old else {
            let number = new.display();
            return if let Some((_, block)) = contact {
                sheet.put(block, Block::Contact.keys(), Key::Phone, &number)
            } else {
                let line = format!("\n  {}: {number}", sheet.name(Key::Phone));
                put_at_root(sheet, Key::Contact, &line)
            };
        };
        let (_, block) = contact?;
        let lists = [Key::Phone, Key::WhatsApp]
            .into_iter()
            .filter_map(|key| entry(block, key));
        let items = lists.flat_map(|(_, list)| list.items());
        let numbers = items.map(|item| entry(item, Key::Number).map_or(item, |(_, number)| number));
        let mut found = false;
        for node in numbers {
            let read = telephones(node.text().unwrap_or_default(), self.site.settings.country);
            if matches!(&read.unwrap_or_default()[..], [one] if one.number == *old && one.extension.is_none())
            {
                found = true;
                sheet.replace(node, &new.display());
            }
        }
        found.then_some(())
    }

    /// Ends an activity: its entry goes, or, with a last day, each slot that goes on beyond it stops then.
    /// Dates on both sides of that day would have to be told apart, which is for people.
    fn end(
        &self,
        sheet: &mut Sheet,
        writer: &Writer,
        at: ActivityAt,
        last: Option<Date>,
    ) -> Edited {
        let root = sheet.root.clone();
        let Some(last) = last else {
            return sheet.remove_item(&root, Key::Activities, self.block(&root, at)?);
        };
        let of = Of::Activity(at);
        let slots = self.slots(of);
        (!slots.is_empty()).then_some(())?;
        for (at, slot) in slots.iter().enumerate() {
            let goes_on = match &slot.when {
                When::Repeated(_) => slot.until.is_none_or(|until| until > last),
                When::Dates(dates) if dates.iter().all(|day| *day <= last) => false,
                When::Days(range) if range.last.is_some_and(|day| day <= last) => false,
                _ => return None,
            };
            if goes_on {
                let new = Slot {
                    until: Some(last),
                    ..(*slot).clone()
                };
                self.slot(sheet, writer, of, at, &new)?;
            }
        }
        Some(())
    }
}

/// Gives a key of the whole sheet a value; one that begins with a line end stands below its key.
fn put_at_root(sheet: &mut Sheet, key: Key, value: &str) -> Edited {
    let root = sheet.root.clone();
    sheet.put(&root, Block::Project.keys(), key, value)
}
