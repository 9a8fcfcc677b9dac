//! Contacts as pages show them: whose they are, links, and what people read.

use super::context::PageContext;
use crate::lang::Lang;
use crate::model::{Address, Contact, Email, PhoneLine, Position, Text, WebLink};
use crate::pages::PageKind;
use crate::site::{ActivityAt, ContactOwner, OwnedContact, ProjectAt, Way};
use crate::views::{
    AddressView, AskView, ContactView, MapLinks, Owner, ReachView, ReachWay, TextView, WayView,
};

impl PageContext<'_> {
    /// Every way to reach somebody.
    pub fn contact(&self, answer: OwnedContact) -> ContactView {
        let OwnedContact { owner, contact } = answer;
        ContactView {
            owner: shown(owner),
            name: self.owner_name(owner),
            path: self.owner_path(owner),
            ways: self.ways(contact),
            person: contact.person.as_ref().map(|person| person.name.clone()),
        }
    }

    /// The contacts of a project, its own first; the desk is only asked.
    pub fn contacts(&self, project: ProjectAt) -> Vec<ContactView> {
        let answers = self.site.answers(project, None).into_iter();
        answers
            .filter(|answer| answer.owner != ContactOwner::Desk)
            .map(|answer| self.contact(answer))
            .collect()
    }

    /// The big button.
    pub fn reach(&self, project: ProjectAt, activity: Option<ActivityAt>) -> Option<ReachView> {
        let (answer, way) = self.site.reach(project, activity)?;
        Some(self.button(answer.owner, way))
    }

    /// Whom to ask where there is no way to reach the project itself.
    pub fn ask(&self, project: ProjectAt) -> Option<AskView> {
        let answer = self.site.ask(project)?;
        Some(AskView {
            best: answer.best().map(|way| self.button(answer.owner, way)),
            contact: self.contact(answer),
        })
    }

    /// The project's number, address or page; else those of whoever may be asked.
    pub fn reach_or_ask(&self, project: ProjectAt) -> Option<ReachView> {
        let ask = || self.ask(project).and_then(|ask| ask.best);
        self.reach(project, None).or_else(ask)
    }

    /// The ways of a contact, best first.
    fn ways(&self, contact: &Contact) -> Vec<WayView> {
        let phones = contact.phones.iter().map(|line| self.phone_way(line));
        let whatsapps = contact.whatsapps.iter().map(|line| {
            let number = line.number.e164().trim_start_matches('+');
            let (kind, href) = ("whatsapp", format!("https://wa.me/{number}"));
            WayView {
                kind,
                href,
                ..self.phone_way(line)
            }
        });
        let emails = contact.email.iter().map(email_way);
        let websites = contact.website.iter().map(website_way);
        phones
            .chain(whatsapps)
            .chain(emails)
            .chain(websites)
            .collect()
    }

    /// A number with what it is for; the extension is dialled too (RFC 3966, section 5.3).
    fn phone_way(&self, line: &PhoneLine) -> WayView {
        let extension = line.extension.as_deref();
        let suffix = extension.map(|digits| format!(";ext={digits}"));
        let href = format!("tel:{}{}", line.number.e164(), suffix.unwrap_or_default());
        WayView {
            purpose: self.optional(line.purpose.as_ref()),
            extension: line.extension.clone(),
            ..WayView::new("phone", href, line.number.display())
        }
    }

    fn button(&self, owner: ContactOwner, way: Way) -> ReachView {
        let (way, href, text) = match way {
            Way::Phone(phone) => (
                ReachWay::Phone,
                format!("tel:{}", phone.e164()),
                phone.display(),
            ),
            Way::Email(email) => (
                ReachWay::Email,
                format!("mailto:{}", email.as_str()),
                email.as_str().to_owned(),
            ),
            Way::Website(link) => (
                ReachWay::Website,
                link.as_str().to_owned(),
                link.display().to_owned(),
            ),
        };
        ReachView {
            way,
            href,
            text,
            owner: shown(owner),
            owner_name: self.owner_name(owner),
        }
    }

    /// The name of who answers; the desk's is empty where there is no desk.
    fn owner_name(&self, owner: ContactOwner) -> TextView {
        let desk = || self.site.settings.desk.as_ref().map(|desk| &desk.name);
        let name = match owner {
            ContactOwner::Activity(at) => Some(&self.site[at].title),
            ContactOwner::Project(at) => Some(&self.site[at].name),
            ContactOwner::Association(at) | ContactOwner::Landlord(at) => Some(&self.site[at].name),
            ContactOwner::Desk => desk(),
        };
        self.optional(name).unwrap_or_else(|| self.own(""))
    }

    fn owner_path(&self, owner: ContactOwner) -> Option<String> {
        let page = match owner {
            ContactOwner::Project(at) => PageKind::Project(at),
            ContactOwner::Association(at) | ContactOwner::Landlord(at) => {
                PageKind::Organisation(at)
            }
            ContactOwner::Activity(_) | ContactOwner::Desk => return None,
        };
        Some(self.path(page))
    }

    /// An address with the links of its commune and of maps.
    pub fn address(&self, address: &Address) -> AddressView {
        let find = |id| self.site.relations.commune(id);
        let link = |at| self.link(PageKind::Commune(at), &self.site[at].name);
        let commune = address.commune.as_ref().map(find);
        let local =
            commune.and_then(|at| self.local_name(&self.site[at].name, address.street.as_ref()));
        let commune = commune.map(link);
        let others = address.other_communes.iter().map(find);
        AddressView {
            street: self.optional(address.street.as_ref()),
            postal_code: address.postal_code.clone(),
            commune_path: commune.as_ref().map(|link| link.path.clone()),
            commune: commune.map(|link| link.text),
            local,
            other_communes: others.map(link).collect(),
            access: self.optional(address.access.as_ref()),
            map: address
                .position
                .map(|position| map_links(position, address.approximate)),
        }
    }

    /// The address on one line in each language in which it differs.
    pub fn address_lines(&self, project: ProjectAt, languages: &[Lang]) -> Vec<TextView> {
        let mut lines: Vec<TextView> = Vec::new();
        for lang in languages {
            let address = &self.site[project].address;
            let lang = self.sign_language(*lang, address.street.as_ref());
            let street = address.street.as_ref();
            let street = street.map(|street| street.get(lang).1.clone());
            let commune = &self.site[self.site.ties(project).commune];
            let code = address.postal_code.clone();
            let town: Vec<String> = code
                .into_iter()
                .chain([commune.name.get(lang).1.clone()])
                .collect();
            let parts: Vec<String> = street.into_iter().chain([town.join(" ")]).collect();
            let comma = &self.theme.catalogue(lang).words.comma;
            let line = TextView::new(parts.join(comma), lang, self.lang);
            if !lines.iter().any(|other| other.text == line.text) {
                lines.push(line);
            }
        }
        lines
    }
}

impl PageContext<'_> {
    /// A commune's name as the street sign beside an address has it.
    pub fn on_sign(&self, name: &Text, street: Option<&Text>) -> TextView {
        let (lang, local) = name.get(self.sign_language(self.lang, street));
        TextView::new(local, lang, self.lang)
    }

    /// The language of the street sign beside an address for readers of a language: theirs when it
    /// is the region's, else that in which the street is given.
    pub fn sign_language(&self, lang: Lang, street: Option<&Text>) -> Lang {
        let region = self.site.region();
        let shown = street.map(|street| street.get(lang).0);
        let mut languages = [Some(lang), shown].into_iter().flatten();
        let spoken = languages.find(|lang| region.contains(lang));
        spoken.unwrap_or(region[0])
    }

    /// A commune's name as the street sign has it, when the page has another one.
    fn local_name(&self, name: &Text, street: Option<&Text>) -> Option<TextView> {
        let local = self.on_sign(name, street);
        (local.text != *name.get(self.lang).1).then_some(local)
    }
}

fn shown(owner: ContactOwner) -> Owner {
    match owner {
        ContactOwner::Activity(_) => Owner::Activity,
        ContactOwner::Project(_) => Owner::Project,
        ContactOwner::Association(_) => Owner::Association,
        ContactOwner::Landlord(_) => Owner::Landlord,
        ContactOwner::Desk => Owner::Desk,
    }
}

fn email_way(email: &Email) -> WayView {
    let href = format!("mailto:{}", email.as_str());
    WayView::new("email", href, email.as_str().to_owned())
}

fn website_way(link: &WebLink) -> WayView {
    let text = link.display().to_owned();
    WayView::new("website", link.as_str().to_owned(), text)
}

/// Links to maps: the telephone's own (RFC 5870) and one in a browser.
pub(super) fn map_links(position: Position, approximate: bool) -> MapLinks {
    let Position {
        latitude,
        longitude,
    } = position;
    let zoom = if approximate { 17 } else { 19 };
    MapLinks {
        geo: format!("geo:{latitude},{longitude}"),
        osm: format!(
            "https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map={zoom}/{latitude}/{longitude}"
        ),
        approximate,
    }
}
