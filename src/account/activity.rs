//! What the site says of an activity.

use super::{Account, Fact, FactKind, Facts};
use crate::agenda::{Occurrence, Standing};
use crate::model::{Activity, Availability, Location, Registration, RegistrationWay, Text};
use crate::site::ActivityAt;

impl Account<'_> {
    /// What is said of an activity.
    pub fn activity(&self, at: ActivityAt) -> Vec<Fact> {
        let activity = &self.site[at];
        let mut facts = Facts::default();
        facts.put(FactKind::Name, self.text(&activity.title));
        facts.put(FactKind::When, self.when(activity));
        self.single_dates(at, &mut facts);
        facts.maybe(
            FactKind::Place,
            activity.location.as_ref().map(|place| self.place(place)),
        );
        self.contact(&activity.contact, &mut facts);
        self.for_whom(activity, &mut facts);
        let needs = self.site.needs_of(at).iter();
        let needs: Vec<String> = needs
            .map(|need| self.text(&self.site[*need].name))
            .collect();
        let ids = activity.needs.iter().map(ToString::to_string);
        let ids: Vec<String> = ids.collect();
        facts.naming(FactKind::Need, self.list(&needs), ids.join(" "));
        facts.maybe(
            FactKind::Price,
            activity.price.as_ref().map(|price| self.text(price)),
        );
        let registration = activity.registration.as_ref();
        facts.maybe(
            FactKind::Registration,
            registration.map(|one| self.registration(one)),
        );
        let full = match activity.availability {
            Availability::Open => "",
            Availability::Full => "complet",
            Availability::WaitingList => "liste-attente",
        };
        facts.put(FactKind::Full, self.word(full));
        let childcare = activity
            .childcare
            .map(|given| if given { "oui" } else { "non" });
        facts.maybe(FactKind::Childcare, childcare.map(|word| self.word(word)));
        self.markdown(activity.description.as_ref(), &mut facts);
        facts.0
    }

    /// When it takes place; nothing where all is past, or only its hours are to be asked.
    fn when(&self, activity: &Activity) -> String {
        let slots = activity.schedule.slots.iter();
        let slots: Vec<String> = slots.filter_map(|slot| self.slot(slot)).collect();
        let rhythm = activity
            .schedule
            .rhythm
            .as_ref()
            .map(|rhythm| self.text(rhythm));
        let parts: Vec<String> = slots.into_iter().chain(rhythm).collect();
        parts.join(self.between())
    }

    /// Dates that are cancelled or moved, in the days that pages show.
    fn single_dates(&self, at: ActivityAt, facts: &mut Facts) {
        for dated in self.site.dates_of(at, self.window()) {
            let one: &Occurrence = &dated.occurrence;
            let day = self.day(one.date);
            match &one.standing {
                Standing::Cancelled { .. } => {
                    facts.item(FactKind::Cancelled, one.date.to_string(), day);
                }
                Standing::Moved(from) => {
                    let hours = one.session.map(|hours| self.speech().hours(&[hours]));
                    let place = from.location.as_ref().map(|place| self.place(place));
                    let to = [Some(self.day(one.date)), hours, place];
                    let to: Vec<String> = to.into_iter().flatten().collect();
                    let said = format!("{} → {}", self.day(from.from), to.join(", "));
                    facts.item(FactKind::Moved, from.from.to_string(), said);
                }
                Standing::Planned | Standing::MovedAway(_) => {}
            }
        }
    }

    fn place(&self, place: &Location) -> String {
        match place {
            Location::Room(room) => self.text(room),
            Location::Elsewhere {
                name,
                street,
                postal_code,
                commune,
                ..
            } => {
                let text = |text: &Option<Text>| text.as_ref().map(|text| self.text(text));
                let commune = commune.as_ref().map(|id| {
                    let commune = self.site.relations.commune(id);
                    self.text(&self.site[commune].name)
                });
                let parts = [text(name), text(street), postal_code.clone(), commune];
                parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
            }
        }
    }

    fn for_whom(&self, activity: &Activity, facts: &mut Facts) {
        let speech = self.speech();
        let audiences = activity.audiences.iter();
        let audiences: Vec<String> = audiences
            .map(|one| speech.audience(*one).to_owned())
            .collect();
        let ages = activity.ages.map(|ages| speech.ages(ages));
        let said = Some(self.list(&audiences)).filter(|said| !said.is_empty());
        let said: Vec<String> = said.into_iter().chain(ages).collect();
        facts.put(FactKind::Audience, said.join(", "));
        facts.put(
            FactKind::Languages,
            self.list(&speech.languages(&activity.spoken)),
        );
    }

    fn registration(&self, registration: &Registration) -> String {
        let way = match &registration.way {
            RegistrationWay::OnSite => self.word("sur-place"),
            RegistrationWay::Phone => self.word("telephone"),
            RegistrationWay::Appointment => self.word("rendez-vous"),
            RegistrationWay::Other(text) => self.text(text),
        };
        let before = registration
            .before
            .map(|day| format!("{} {}", self.word("avant"), self.day(day)));
        let parts: Vec<String> = [Some(way), before].into_iter().flatten().collect();
        parts.join(", ")
    }
}
