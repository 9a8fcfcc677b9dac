//! What a text asks for, once every line of it names something that exists.

use super::letter::{Letter, short};
use super::misread::Misread;
use super::named::{Candidate, named};
use super::request::{Moved, NewActivity, Of, Proposal, Request};
use super::values::{Values, written};
use super::words::{Field, Kind, Word, quoted};
use crate::model::{Activity, DateRange, Need, NeedId, Phone, Slot, Status};
use crate::site::{ActivityAt, At, ProjectAt, Site};
use jiff::civil::Date;

/// Reads what a letter asks for; every fault of it is given back.
pub(super) fn meaning(letter: &Letter, site: &Site) -> Result<Proposal, Vec<Misread>> {
    let values = Values {
        site,
        letter,
        faults: letter.faults.clone(),
    };
    let mut reader = Reader { values };
    if letter.lines.is_empty() {
        return Err(reader.values.faults);
    }
    let project = reader.project();
    let kind = reader.kind();
    let request = project.zip(kind).and_then(|(project, kind)| {
        let request = reader.request(project, kind)?;
        Some(Proposal {
            project,
            kind,
            request,
        })
    });
    match request {
        Some(proposal) if reader.values.faults.is_empty() => Ok(proposal),
        _ => Err(reader.values.faults),
    }
}

struct Reader<'a> {
    values: Values<'a>,
}

impl<'a> Reader<'a> {
    fn note(&mut self, fault: Misread) {
        self.values.faults.push(fault);
    }

    fn kept<T>(&mut self, read: Result<T, Misread>) -> Option<T> {
        read.map_err(|fault| self.note(fault)).ok()
    }

    fn value(&self, field: Field) -> Option<&'a str> {
        self.values.letter.value(field)
    }

    /// The value of a line that must be there.
    fn needed(&mut self, field: Field) -> Option<&'a str> {
        let value = self.value(field);
        if value.is_none() {
            self.note(Misread::of(
                "ligne-manquante",
                "label",
                self.values.label(field),
            ));
        }
        value
    }

    fn project(&mut self) -> Option<ProjectAt> {
        let value = self.needed(Field::Project)?;
        let site = self.values.site;
        let candidates = site.projects.entries().map(|(at, project)| Candidate {
            what: at,
            id: project.id.as_str(),
            names: [&project.name]
                .into_iter()
                .chain(&project.nicknames)
                .chain(&project.estate.name)
                .collect(),
        });
        let candidates: Vec<_> = candidates.collect();
        let at = self.kept(named(
            value,
            &candidates,
            "projet-inconnu",
            self.values.lang(),
        ))?;
        if site[at].status == Status::Ended {
            self.note(Misread::of("projet-fini", "name", short(value)));
            return None;
        }
        Some(at)
    }

    fn kind(&mut self) -> Option<Kind> {
        let value = self.needed(Field::Change)?;
        let found = Kind::find(value).map(|(kind, _)| kind);
        if found.is_none() {
            let lang = self.values.lang();
            let fault = Misread::of("changement-inconnu", "value", short(value));
            let known = Kind::ALL.iter().map(|kind| quoted(kind.name(lang), lang));
            self.note(fault.quoting("known", known.collect::<Vec<_>>().join(", ")));
        }
        found
    }

    fn request(&mut self, project: ProjectAt, kind: Kind) -> Option<Request> {
        let lines = kind.lines();
        for (field, _) in &self.values.letter.lines {
            if !lines.contains(field) {
                let fault = Misread::of("ligne-de-trop", "label", self.values.label(*field));
                self.note(fault.quoting("kind", kind.name(self.values.lang())));
            }
        }
        let needed = kind.fields().0.iter();
        let there = needed
            .filter(|field| self.needed(**field).is_some())
            .count();
        if there < kind.fields().0.len() {
            return None;
        }
        match kind {
            Kind::Hours => self.hours(project),
            Kind::Cancel => self.cancel(project),
            Kind::Move => self.moved(project),
            Kind::Close => self.close(),
            Kind::Add => self.add(),
            Kind::Right => Some(Request::Confirm),
            Kind::Number => self.number(project),
            Kind::End => self.end(project),
        }
    }

    /// The activity of a text, or the door.
    fn of(&mut self, project: ProjectAt) -> Option<Of> {
        let value = self.value(Field::Activity)?;
        if let Some((Word::Opening, _)) = Word::find(value) {
            return Some(Of::Opening);
        }
        self.activity(project, value).map(Of::Activity)
    }

    fn activity(&mut self, project: ProjectAt, value: &str) -> Option<ActivityAt> {
        let site = self.values.site;
        let candidate = |at: ActivityAt| {
            let activity: &Activity = &site[at];
            Candidate {
                what: at,
                id: activity.id.as_str(),
                names: vec![&activity.title],
            }
        };
        let candidates: Vec<_> = site.activities(project).map(candidate).collect();
        self.kept(named(
            value,
            &candidates,
            "activite-inconnue",
            self.values.lang(),
        ))
    }

    /// What the site says, as a proposal says it.
    fn told(&self, said: impl Iterator<Item = String>) -> String {
        let lang = self.values.lang();
        let said: Vec<String> = said.map(|said| quoted(&said, lang)).collect();
        match &said[..] {
            [] => quoted(Word::Nothing.name(lang), lang),
            said => said.join(", "),
        }
    }

    fn slots_told(&self, slots: &[&Slot]) -> String {
        let (site, lang) = (self.values.site, self.values.lang());
        self.told(slots.iter().map(|slot| super::told(site, slot, lang)))
    }

    /// Notes that several things may be meant, or that the site says something else.
    fn note_known(&mut self, value: Option<&str>, known: String) {
        let fault = match value {
            Some(value) => Misread::of("site-dit-autre", "value", short(value)),
            None => Misread::of("lequel", "label", self.values.label(Field::Before)),
        };
        self.note(fault.quoting("known", known));
    }

    fn hours(&mut self, project: ProjectAt) -> Option<Request> {
        let of = self.of(project);
        let new = self.values.slots(Field::After);
        let (of, mut new) = (of?, new?);
        let slots = of.slots(self.values.site, project);
        let old = self.before(&slots).ok()?;
        if new.len() != 1 {
            self.note(Misread::of(
                "un-horaire",
                "value",
                short(self.value(Field::After)?),
            ));
            return None;
        }
        Some(Request::Slot {
            of,
            old,
            new: Box::new(new.pop()?),
        })
    }

    /// Which slot is meant: none where there is none yet.
    ///
    /// # Errors
    /// It cannot be known; why was noted.
    fn before(&mut self, slots: &[&Slot]) -> Result<Option<usize>, ()> {
        let value = self.value(Field::Before);
        let found = match value {
            None if slots.len() < 2 => return Ok(slots.len().checked_sub(1)),
            Some(_) if slots.is_empty() && self.values.says_nothing(Field::Before) => {
                return Ok(None);
            }
            None => None,
            Some(value) => slots.iter().position(|slot| self.values.tells(value, slot)),
        };
        if found.is_none() {
            let known = self.slots_told(slots);
            self.note_known(value, known);
        }
        found.map(Some).ok_or(())
    }

    fn cancel(&mut self, project: ProjectAt) -> Option<Request> {
        let (of, day) = self.dated(project);
        let reason = self.values.published(Field::Reason);
        let (of, day) = (of?, day?);
        Some(Request::Cancel { of, day, reason })
    }

    /// The activity and the day, which must be one of its days.
    fn dated(&mut self, project: ProjectAt) -> (Option<Of>, Option<Date>) {
        let (of, day) = (self.of(project), self.values.day(Field::Day));
        if let Some((of, day)) = of.zip(day)
            && of.slots_on(self.values.site, project, day).is_empty()
        {
            let slots = of.slots(self.values.site, project);
            let fault = Misread::of("autre-jour", "day", written(day));
            let known = self.slots_told(&slots);
            self.note(fault.quoting("known", known));
        }
        (of, day)
    }

    fn moved(&mut self, project: ProjectAt) -> Option<Request> {
        let (of, day) = self.dated(project);
        let goals = [Field::NewDay, Field::Hours, Field::Place];
        if goals.iter().all(|field| self.value(*field).is_none()) {
            let labels = goals.map(|field| self.values.label(field).to_owned());
            let labels = self.told(labels.into_iter());
            self.note(Misread::of("sans-but", "labels", labels));
        }
        let to = self.values.day(Field::NewDay);
        let hours = self.values.hours(Field::Hours).unwrap_or_default();
        let place = self.values.published(Field::Place);
        let moved = Moved {
            day: day?,
            to,
            hours,
            place,
        };
        Some(Request::Move { of: of?, moved })
    }

    fn close(&mut self) -> Option<Request> {
        let first = self.values.day(Field::FirstDay);
        let last = self.values.day(Field::LastDay);
        let reason = self.values.published(Field::Reason);
        let first = first?;
        if last.is_some_and(|last| last < first) {
            self.note(Misread::bare("fin-avant-debut"));
        }
        let days = DateRange {
            first,
            last: last.filter(|last| *last != first),
        };
        Some(Request::Close { days, reason })
    }

    fn add(&mut self) -> Option<Request> {
        let title = self.values.published(Field::Title);
        let slots = self.values.slots(Field::When).unwrap_or_default();
        let place = self.values.published(Field::Place);
        let need = self.value(Field::Need).and_then(|value| self.need(value));
        let title = title?;
        Some(Request::Add(NewActivity {
            title,
            slots,
            place,
            need,
        }))
    }

    fn need(&mut self, value: &str) -> Option<NeedId> {
        let needs = &self.values.site.needs;
        let candidate = |(at, need): (At<Need>, &'a Need)| Candidate {
            what: at,
            id: need.id.as_str(),
            names: vec![&need.name],
        };
        let candidates: Vec<_> = needs.entries().map(candidate).collect();
        let at = self.kept(named(
            value,
            &candidates,
            "besoin-inconnu",
            self.values.lang(),
        ))?;
        Some(needs[at].id.clone())
    }

    /// A new number. Which one it replaces need not be said where there is only one; a number of somebody
    /// else's sheet is told to be that, since changing it here would help nobody.
    fn number(&mut self, project: ProjectAt) -> Option<Request> {
        let new = self.values.phone(Field::After);
        let contact = &self.values.site[project].contact;
        let lines = contact.phones.iter().chain(&contact.whatsapps);
        let known: Vec<&Phone> = lines.map(|line| &line.number).collect();
        let value = self.value(Field::Before);
        let old = match value {
            None if known.len() < 2 => known.first().copied().cloned(),
            Some(_) if known.is_empty() && self.values.says_nothing(Field::Before) => None,
            None => None,
            Some(_) => Some(self.values.phone(Field::Before)?),
        };
        let unknown = old
            .as_ref()
            .map_or(known.len() > 1, |old| !known.contains(&old));
        if let Some(owner) = old.as_ref().and_then(|old| self.other_owner(project, old))
            && unknown
        {
            let nothing = quoted(Word::Nothing.name(self.values.lang()), self.values.lang());
            let fault = Misread::of("numero-d-un-autre", "owner", owner);
            self.note(fault.quoting("nothing", nothing));
        } else if unknown {
            let known = self.told(known.iter().map(|phone| phone.display()));
            self.note_known(value, known);
        }
        let new = new?;
        Some(Request::Number { old, new })
    }

    /// Whose number is shown where the project has none of its own: the association's, a landlord's.
    fn other_owner(&self, project: ProjectAt, number: &Phone) -> Option<String> {
        let ties = self.values.site.ties(project);
        let others = ties
            .association
            .into_iter()
            .chain(ties.landlords.iter().copied());
        let mut others = others.map(|at| &self.values.site[at]);
        let owner =
            others.find(|one| one.contact.phones.iter().any(|line| line.number == *number))?;
        Some(owner.name.get(self.values.lang()).1.clone())
    }

    fn end(&mut self, project: ProjectAt) -> Option<Request> {
        let value = self.value(Field::Activity)?;
        let last = match self.value(Field::LastDay) {
            Some(value) => Some(self.last_day(value)?),
            None => None,
        };
        let to_come = last.filter(|day| *day >= self.values.site.today);
        if let Some((Word::Whole, _)) = Word::find(value) {
            if let Some(day) = to_come {
                self.note(Misread::of("fin-a-venir", "day", written(day)));
            }
            return Some(Request::EndProject);
        }
        let at = self.activity(project, value)?;
        Some(Request::EndActivity { at, last: to_come })
    }

    /// The last day of what ends may be past.
    fn last_day(&mut self, value: &str) -> Option<Date> {
        let read = self.values.date(value).map_err(Misread::Wrong);
        self.kept(read)
    }
}
